"""A lock and a number in shared memory are arguments of a task, and cannot be sent to a worker."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Lock


def add(lock: Lock, total: Synchronized[int], amount: int) -> None:
    """Add an amount to the shared total."""
    with lock:
        total.value += amount


def main() -> None:
    """Let two workers add to one total."""
    lock = multiprocessing.Lock()
    total = multiprocessing.Value("i", 0)
    with ProcessPoolExecutor(max_workers=2) as pool:
        for future in [pool.submit(add, lock, total, amount) for amount in (1, 2, 3)]:
            future.result()  # raises RuntimeError
    print(f"total = {total.value}")


if __name__ == "__main__":
    main()
