"""What stands outside of the guard runs in the main process, and again where the file is imported."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier

print(f"the top level runs as {__name__}", flush=True)


def meet(both: Barrier) -> None:
    """Wait until the other worker has started too."""
    both.wait()


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def main() -> None:
    """Square two numbers in two worker processes."""
    with ProcessPoolExecutor(max_workers=2, initializer=meet, initargs=(multiprocessing.Barrier(2),)) as pool:
        print(list(pool.map(square, [7, 8])))


if __name__ == "__main__":
    main()
