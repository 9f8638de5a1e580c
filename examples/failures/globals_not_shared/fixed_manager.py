"""A manager keeps one list for all processes; every worker is given a proxy of it."""

from __future__ import annotations

import multiprocessing
from collections.abc import MutableSequence
from concurrent.futures import ProcessPoolExecutor


def welcome(name: str, guests: MutableSequence[str]) -> None:
    """Note that a guest has come."""
    guests.append(name)


def main() -> None:
    """Welcome two guests and print who has come."""
    with multiprocessing.Manager() as manager:
        guests: MutableSequence[str] = manager.list()
        with ProcessPoolExecutor(max_workers=2) as pool:
            for name in ("Ada", "Grace"):
                pool.submit(welcome, name, guests).result()
        print(f"guests = {list(guests)}")


if __name__ == "__main__":
    main()
