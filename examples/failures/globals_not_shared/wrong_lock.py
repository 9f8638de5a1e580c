"""A lock keeps tasks apart; it does not make them share a list."""

from __future__ import annotations

import threading
from concurrent.futures import ProcessPoolExecutor

guests: list[str] = []
lock = threading.Lock()


def welcome(name: str) -> None:
    """Note that a guest has come."""
    with lock:
        guests.append(name)


def main() -> None:
    """Welcome two guests and print who has come."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        for name in ("Ada", "Grace"):
            pool.submit(welcome, name).result()
    print(f"guests = {guests}")  # prints guests = []


if __name__ == "__main__":
    main()
