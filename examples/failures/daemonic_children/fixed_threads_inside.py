"""A worker of multiprocessing.Pool may start threads."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ThreadPoolExecutor


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def squares(count: int) -> list[int]:
    """Compute some squares in another thread."""
    with ThreadPoolExecutor(max_workers=1) as inner:
        return list(inner.map(square, range(count)))


def main() -> None:
    """Compute three squares one process and one thread away."""
    outer = multiprocessing.Pool(processes=1)
    result = outer.apply_async(squares, (3,))
    outer.close()
    outer.join()
    print(result.get())


if __name__ == "__main__":
    main()
