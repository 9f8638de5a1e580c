"""One CPU is allowed, and the program starts a worker for each CPU of the machine."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor


def work(number: int) -> int:
    """Return the square of a number."""
    return number * number


def main() -> None:
    """Make a pool with a worker for each CPU that is counted."""
    os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])  # as taskset, Slurm and docker --cpuset-cpus do
    workers = os.cpu_count() or 1
    with ProcessPoolExecutor(max_workers=workers) as pool:
        assert list(pool.map(work, range(4))) == [0, 1, 4, 9]
    allowed = len(os.sched_getaffinity(0))
    print(f"more workers than CPUs: {workers > allowed}")  # prints more workers than CPUs: True


if __name__ == "__main__":
    main()
