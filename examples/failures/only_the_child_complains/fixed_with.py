"""The pool, and with it the lock that its workers need, is kept until the task is done."""

import fcntl
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

fcntl.flock(gate := os.open(__file__, os.O_RDONLY), fcntl.LOCK_EX)  # a worker waits here until the gate is closed


def main() -> None:
    """Wait for a task inside the block that keeps its pool."""
    spawn = get_context("spawn")
    with ProcessPoolExecutor(1, spawn, initializer=id, initargs=(spawn.Lock(),)) as pool:
        future = pool.submit(pow, 2, 10)
        os.close(gate)
        print(future.result())


if __name__ == "__main__":
    main()
