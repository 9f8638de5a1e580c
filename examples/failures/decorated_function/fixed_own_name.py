"""The wrapper has a name of its own, so the name of the function still means the function."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor


def in_worker(function: Callable[[int], int]) -> Callable[[int], int]:
    """Make every call of a function run in a worker process."""

    def wrapper(number: int) -> int:
        with ProcessPoolExecutor(max_workers=1) as pool:
            return pool.submit(function, number).result()

    return wrapper


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


square_in_worker = in_worker(square)


if __name__ == "__main__":
    print(square_in_worker(7))
