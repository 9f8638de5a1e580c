"""`multiprocessing.Pool` replaces its worker after two tasks, and gives four results of four."""

from __future__ import annotations

import multiprocessing


def square(number: int) -> int:
    """Return a square."""
    return number * number


def main() -> None:
    """Print four squares; the worker begins when all four tasks wait."""
    context = multiprocessing.get_context("spawn")
    go = context.Event()
    with context.Pool(1, initializer=go.wait, maxtasksperchild=2) as pool:
        squares = pool.imap(square, range(4))
        go.set()
        for result in squares:
            print(result)


if __name__ == "__main__":
    main()
