"""The main process may use one core only, as some library left it, and so may its two workers."""

from __future__ import annotations

import os
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Barrier


def meet(barrier: threading.Barrier) -> None:
    """Wait until both workers are there."""
    barrier.wait()


def cores(_: int) -> set[int]:
    """Return the cores that this worker may use."""
    return os.sched_getaffinity(0)


def main() -> None:
    """Pin the process to a core, as a library may do when it is imported, and ask two workers."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with ProcessPoolExecutor(max_workers=2, initializer=meet, initargs=(Barrier(2),)) as pool:
        first, second = pool.map(cores, range(2))
    print(f"cores for two workers: {len(first | second)}")  # prints cores for two workers: 1


if __name__ == "__main__":
    main()
