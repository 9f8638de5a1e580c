"""A call outside the main guard runs in every worker as well, unless the fork server imports the file for them."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

multiprocessing.set_start_method("forkserver")


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def main() -> None:
    """Compute a square in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(square, 3).result())  # raises BrokenProcessPool


if __name__ == "__main__":
    main()
