"""A pool that replaces its worker after two tasks gives two results of four and hangs, on some patch releases."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Return a square."""
    return number * number


def main() -> None:
    """Print four squares; the worker begins when all four tasks wait."""
    context = multiprocessing.get_context("spawn")
    go = context.Event()
    with ProcessPoolExecutor(1, context, initializer=go.wait, max_tasks_per_child=2) as pool:
        squares = pool.map(square, range(4))
        go.set()
        for result in squares:  # hangs
            print(result)


if __name__ == "__main__":
    main()
