"""A function returns while its worker is starting: the pool goes, and with it the lock that the worker needs."""

import fcntl
import os
import threading
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context

fcntl.flock(gate := os.open(__file__, os.O_RDONLY), fcntl.LOCK_EX)  # a worker waits here until the gate is closed


def begin() -> Future[int]:
    """Make a pool, and submit a task to it."""
    pool = ProcessPoolExecutor(1, get_context("spawn"), initializer=id, initargs=(get_context("spawn").Lock(),))
    return pool.submit(pow, 2, 10)


def main() -> None:
    """Wait for a task whose pool is not kept."""
    future = begin()
    os.close(gate)
    if error := future.exception():
        for thread in set(threading.enumerate()) - {threading.main_thread()}:
            thread.join()  # the pool's own threads clean up first
        raise error from None  # raises BrokenProcessPool


if __name__ == "__main__":
    main()
