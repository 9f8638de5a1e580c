"""The counter is in shared memory, and every worker gets it while it starts."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.sharedctypes import Synchronized

guests: Synchronized[int]


def share(counter: Synchronized[int]) -> None:
    """Keep what the worker was given."""
    global guests
    guests = counter


def welcome(name: str) -> None:
    """Count a guest who has come."""
    with guests.get_lock():
        guests.value += 1


def main() -> None:
    """Welcome two guests and print how many have come."""
    counter = multiprocessing.Value("i", 0)
    with ProcessPoolExecutor(max_workers=2, initializer=share, initargs=(counter,)) as pool:
        for name in ("Ada", "Grace"):
            pool.submit(welcome, name).result()
    print(f"guests = {counter.value}")


if __name__ == "__main__":
    main()
