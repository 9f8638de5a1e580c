"""A function is defined again after the worker has started, and the worker runs the old one."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def area(side: int) -> int:
    """Return the area of a square."""
    return 4 * side


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        print("first try:", pool.submit(area, 7).result())

        def area(side: int) -> int:
            """Return the area of a square, now without the mistake."""
            return side * side

        print("here:", area(7))
        print("in the worker:", pool.submit(area, 7).result())  # prints in the worker: 28
