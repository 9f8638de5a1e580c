"""A worker ends after one task, and a task is a chunk of two numbers."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Return a square."""
    return number * number


def main() -> None:
    """Print four squares; the worker begins when both chunks wait."""
    context = multiprocessing.get_context("spawn")
    go = context.Event()
    with ProcessPoolExecutor(1, context, initializer=go.wait, max_tasks_per_child=1) as pool:
        squares = pool.map(square, range(4), chunksize=2)
        go.set()
        for result in squares:
            print(result)


if __name__ == "__main__":
    main()
