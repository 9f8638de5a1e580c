"""A pool fixes the start method, and a later set_start_method() comes too late."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def main() -> None:
    """Compute one square with the default start method, and another one with spawn."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(square, 2).result())
    multiprocessing.set_start_method("spawn")  # raises RuntimeError
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(square, 3).result())


if __name__ == "__main__":
    main()
