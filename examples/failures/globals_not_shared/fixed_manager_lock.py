"""A lock of the manager makes one step of reading and writing, for all workers."""

from __future__ import annotations

import multiprocessing
from collections.abc import MutableMapping
from concurrent.futures import ProcessPoolExecutor
from threading import Barrier, Lock


def welcome(counts: MutableMapping[str, int], lock: Lock, together: Barrier) -> None:
    """Count a hundred guests, while the other task does the same."""
    together.wait()
    for _ in range(100):
        with lock:
            counts["guests"] += 1


def main() -> None:
    """Count two hundred guests in two workers at once, and print how many have come."""
    with multiprocessing.Manager() as manager:
        counts: MutableMapping[str, int] = manager.dict(guests=0)
        lock, together = manager.Lock(), manager.Barrier(2)
        with ProcessPoolExecutor(max_workers=2) as pool:
            for future in [pool.submit(welcome, counts, lock, together) for _ in range(2)]:
                future.result()
        print(f"guests = {counts['guests']}")


if __name__ == "__main__":
    main()
