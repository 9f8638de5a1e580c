"""Each pool gets the start method as its own context; the default stays as it is."""

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
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
        print(pool.submit(square, 3).result())


if __name__ == "__main__":
    main()
