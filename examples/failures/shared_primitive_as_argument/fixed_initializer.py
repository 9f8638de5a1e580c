"""Every worker gets the lock and the number while it starts, and tasks find them in its globals."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Lock

lock: Lock
total: Synchronized[int]


def set_up(shared_lock: Lock, shared_total: Synchronized[int]) -> None:
    """Keep what the worker was given."""
    global lock, total
    lock, total = shared_lock, shared_total


def add(amount: int) -> None:
    """Add an amount to the shared total."""
    with lock:
        total.value += amount


def main() -> None:
    """Let two workers add to one total."""
    shared = multiprocessing.Lock(), multiprocessing.Value("i", 0)
    with ProcessPoolExecutor(max_workers=2, initializer=set_up, initargs=shared) as pool:
        for future in [pool.submit(add, amount) for amount in (1, 2, 3)]:
            future.result()
    print(f"total = {shared[1].value}")


if __name__ == "__main__":
    main()
