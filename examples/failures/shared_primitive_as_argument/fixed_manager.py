"""A manager process keeps the lock and the number; the arguments are proxies, which can be sent."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.managers import ValueProxy
from threading import Lock


def add(lock: Lock, total: ValueProxy[int], amount: int) -> None:
    """Add an amount to the shared total."""
    with lock:
        total.value += amount


def main() -> None:
    """Let two workers add to one total."""
    with multiprocessing.Manager() as manager:
        lock = manager.Lock()
        total = manager.Value("i", 0)
        with ProcessPoolExecutor(max_workers=2) as pool:
            for future in [pool.submit(add, lock, total, amount) for amount in (1, 2, 3)]:
                future.result()
        print(f"total = {total.value}")


if __name__ == "__main__":
    main()
