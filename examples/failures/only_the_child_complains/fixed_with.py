"""The pool, and with it the lock that its workers need, is kept until the task is done."""

from __future__ import annotations

import fcntl
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, synchronize

gate = os.open(__file__, os.O_RDONLY)
fcntl.flock(gate, fcntl.LOCK_EX)  # a worker imports this file; it waits here until the gate is closed


def keep(lock: synchronize.Lock) -> None:
    """Receive the lock that the workers share."""


if __name__ == "__main__":
    spawn = get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn, initializer=keep, initargs=(spawn.Lock(),)) as pool:
        future = pool.submit(pow, 2, 10)
        os.close(gate)
        print(future.result())
