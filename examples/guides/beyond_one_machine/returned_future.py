"""Requires distributed and loky: a task returns Futures, and only threads let it."""

from __future__ import annotations

import sys
from concurrent.futures import Future, ThreadPoolExecutor

from open_executor import open_executor


def small_task(number: int) -> int:
    """Return the square of a number."""
    return number * number


def big_task() -> list[Future[int]]:
    """Split the work into three small tasks, and return their Futures."""
    with ThreadPoolExecutor(max_workers=1) as inner:
        return [inner.submit(small_task, number) for number in range(3)]


def main() -> None:
    """Ask each executor that is named on the command line for the results of the big task."""
    for spec in sys.argv[1:] or ["threads", "processes", "loky", "dask"]:
        with open_executor(spec) as executor:
            try:
                print(f"{spec}: {[future.result() for future in executor.submit(big_task).result()]}")
            except TypeError as error:
                print(f"{spec}: {type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
