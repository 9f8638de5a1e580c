"""The code is the text after -c, and the worker is forked: a copy of this process."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def main() -> None:
    """Square a number in a worker process."""
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(max_workers=1, mp_context=fork) as pool:
        print(pool.submit(square, 7).result())


if __name__ == "__main__":
    main()
