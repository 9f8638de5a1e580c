"""The pool is made at the top level, so a worker that imports this file would make one too."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


with ProcessPoolExecutor(max_workers=1) as pool:
    print(pool.submit(square, 7).result())  # raises BrokenProcessPool or ConnectionResetError or EOFError
