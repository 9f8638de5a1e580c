"""Requires distributed and loky: one job, which knows submit, map and as_completed, on four executors."""

from __future__ import annotations

import sys
from concurrent.futures import Executor, ThreadPoolExecutor, as_completed

from open_executor import open_executor


def small_task(number: int) -> int:
    """Return the square of a number."""
    return number * number


def big_task(start: int) -> list[int]:
    """Split the work into three small tasks, and return their results."""
    with ThreadPoolExecutor(max_workers=2) as inner:
        futures = [inner.submit(small_task, number) for number in range(start, start + 3)]
    return [future.result() for future in futures]


def job(executor: Executor) -> tuple[list[int], int]:
    """Run small tasks and big tasks, wherever the executor does so."""
    squares = list(executor.map(small_task, range(5)))
    futures = [executor.submit(big_task, start) for start in range(0, 12, 3)]
    return squares, sum(sum(future.result()) for future in as_completed(futures))


def main() -> None:
    """Run the job on each executor that is named on the command line."""
    for spec in sys.argv[1:] or ["threads", "processes", "loky", "dask"]:
        with open_executor(spec) as executor:
            print(f"{spec}: {job(executor)}")


if __name__ == "__main__":
    main()
