"""force=True changes the start method, and what was made before no longer fits."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Lock

printing: Lock


def remember(lock: Lock) -> None:
    """Keep the lock, once in the worker."""
    global printing
    printing = lock


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def main() -> None:
    """Compute a square with spawn, although a lock was made before."""
    lock = multiprocessing.Lock()
    multiprocessing.set_start_method("spawn", force=True)
    with ProcessPoolExecutor(max_workers=1, initializer=remember, initargs=(lock,)) as pool:
        print(pool.submit(square, 3).result())  # raises RuntimeError


if __name__ == "__main__":
    main()
