"""To catch the error leaves the start method as it was, without a word."""

from __future__ import annotations

import contextlib
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def main() -> None:
    """Compute one square with the default start method, and another one with spawn."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(square, 2).result())
    with contextlib.suppress(RuntimeError):
        multiprocessing.set_start_method("spawn")
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(square, 3).result())
    print(f"spawn is used: {multiprocessing.get_start_method() == 'spawn'}")  # prints spawn is used: False


if __name__ == "__main__":
    main()
