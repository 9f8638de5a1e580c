"""The program sets the start method once, before anything else and behind the main guard."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def main() -> None:
    """Compute two squares with spawn."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(square, 2).result())
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(square, 3).result())


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    main()
