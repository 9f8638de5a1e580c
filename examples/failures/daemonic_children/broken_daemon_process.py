"""A process with daemon=True may not start a process pool, and the main program hears nothing of it."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def squares() -> None:
    """Compute some squares in another process."""
    with ProcessPoolExecutor(max_workers=1) as inner:
        inner.submit(square, 3)  # prints AssertionError: daemonic processes are not allowed to have children


def main() -> None:
    """Compute a square two processes away."""
    outer = multiprocessing.Process(target=squares, daemon=True)
    outer.start()
    outer.join()


if __name__ == "__main__":
    main()
