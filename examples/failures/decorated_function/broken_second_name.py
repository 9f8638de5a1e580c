"""The wrapper is stored under a second name, but says that it has the name of the function."""

from __future__ import annotations

import functools
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor


def logged(function: Callable[[int], int]) -> Callable[[int], int]:
    """Print every call of a function."""

    @functools.wraps(function)
    def wrapper(number: int) -> int:
        print(f"{function.__name__}({number})", flush=True)
        return function(number)

    return wrapper


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


logged_square = logged(square)

if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(logged_square, 7).result())  # raises PicklingError
