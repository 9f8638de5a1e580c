"""The lock comes from the default start method, and the pool starts its workers by another one."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Lock

lock: Lock


def set_up(shared_lock: Lock) -> None:
    """Keep what the worker was given."""
    global lock
    lock = shared_lock


def double(amount: int) -> int:
    """Double an amount, one worker at a time."""
    with lock:
        return amount + amount


def main() -> None:
    """Give a lock to a worker that is spawned."""
    spawn = multiprocessing.get_context("spawn")
    shared = (multiprocessing.Lock(),)
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn, initializer=set_up, initargs=shared) as pool:
        print(pool.submit(double, 21).result())  # raises RuntimeError or BrokenProcessPool


if __name__ == "__main__":
    main()
