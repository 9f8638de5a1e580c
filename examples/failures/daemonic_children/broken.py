"""A worker of multiprocessing.Pool is daemonic, and may not start a process pool of its own."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def squares(count: int) -> list[int]:
    """Compute some squares in another process."""
    with ProcessPoolExecutor(max_workers=1) as inner:
        return list(inner.map(square, range(count)))


def main() -> None:
    """Compute three squares two processes away."""
    outer = multiprocessing.Pool(processes=1)
    result = outer.apply_async(squares, (3,))
    outer.close()
    outer.join()
    print(result.get())  # raises AssertionError


if __name__ == "__main__":
    main()
