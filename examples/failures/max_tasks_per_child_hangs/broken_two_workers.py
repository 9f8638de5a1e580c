"""Two workers from a fork server end after two tasks each, and on some patch releases nobody does the other tasks."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Return a square."""
    return number * number


def main() -> None:
    """Print six squares; the workers begin when all six tasks wait."""
    context = multiprocessing.get_context("forkserver")
    go = context.Event()
    with ProcessPoolExecutor(2, context, initializer=go.wait, max_tasks_per_child=2) as pool:
        futures = [pool.submit(square, number) for number in range(6)]
        go.set()
        for future in futures:
            print(future.result())  # hangs


if __name__ == "__main__":
    main()
