"""A list in a manager's dict is copied out at each access, and a name is the task's own: no change arrives."""

from __future__ import annotations

import multiprocessing
from collections.abc import MutableMapping, MutableSequence
from concurrent.futures import ProcessPoolExecutor


def welcome(name: str, tables: MutableMapping[str, list[str]], guests: MutableSequence[str]) -> int:
    """Seat a guest at the window, and return how many guests the task knows of."""
    tables["window"].append(name)
    guests = [*guests, name]
    return len(guests)


def main() -> None:
    """Welcome two guests and print who has come."""
    with multiprocessing.Manager() as manager:
        tables: MutableMapping[str, list[str]] = manager.dict(window=[])
        guests: MutableSequence[str] = manager.list()
        with ProcessPoolExecutor(max_workers=2) as pool:
            for name in ("Ada", "Grace"):
                print(f"the task counts {pool.submit(welcome, name, tables, guests).result()}")
        print(f"tables = {dict(tables)}")  # prints tables = {'window': []}
        print(f"guests = {list(guests)}")  # prints guests = []


if __name__ == "__main__":
    main()
