"""A function returns while its worker is starting: the pool goes, and with it the lock that the worker needs."""

from __future__ import annotations

import fcntl
import os
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context, synchronize

gate = os.open(__file__, os.O_RDONLY)
fcntl.flock(gate, fcntl.LOCK_EX)  # a worker imports this file; it waits here until the gate is closed


def keep(lock: synchronize.Lock) -> None:
    """Receive the lock that the workers share."""


def begin() -> Future[int]:
    """Make a pool, and submit a task to it."""
    spawn = get_context("spawn")
    pool = ProcessPoolExecutor(1, mp_context=spawn, initializer=keep, initargs=(spawn.Lock(),))
    return pool.submit(pow, 2, 10)


if __name__ == "__main__":
    future = begin()
    os.close(gate)
    if error := future.exception():
        raise error from None  # raises BrokenProcessPool
