"""The error speaks of freeze_support(), but without the guard that changes nothing."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


multiprocessing.freeze_support()
with ProcessPoolExecutor(max_workers=1) as pool:
    print(pool.submit(square, 7).result())  # raises BrokenProcessPool or ConnectionResetError or EOFError
