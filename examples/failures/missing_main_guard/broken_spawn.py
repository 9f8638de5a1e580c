"""The pool is made at the top level, and its workers are spawned, as on Windows and macOS."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


spawn = multiprocessing.get_context("spawn")
with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
    print(pool.submit(square, 7).result())  # raises BrokenProcessPool
