"""One CPU is allowed, and the program starts one worker, because it counts the CPUs that it may use."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor


def work(number: int) -> int:
    """Return the square of a number."""
    return number * number


def main() -> None:
    """Make a pool with a worker for each CPU that is counted."""
    os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])  # as taskset, Slurm and docker --cpuset-cpus do
    workers = len(os.sched_getaffinity(0))
    with ProcessPoolExecutor(max_workers=workers) as pool:
        assert list(pool.map(work, range(4))) == [0, 1, 4, 9]
    print(f"workers: {workers}")


if __name__ == "__main__":
    main()
