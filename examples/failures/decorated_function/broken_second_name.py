"""The wrapper is stored under a second name, but says that it has the name of the function."""

import functools
import math
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor


def logged(function: Callable[[float], float]) -> Callable[[float], float]:
    """Print every call of a function."""

    @functools.wraps(function)
    def wrapper(number: float) -> float:
        print(f"{function.__name__}({number})", flush=True)
        return function(number)

    return wrapper


logged_sqrt = logged(math.sqrt)


def main() -> None:
    """Print the square root of a number, computed in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(logged_sqrt, 49).result())  # raises PicklingError


if __name__ == "__main__":
    main()
