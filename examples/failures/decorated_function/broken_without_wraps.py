"""The wrapper does not copy the name of the function, and its own name cannot be looked up."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor


def logged(function: Callable[[int], int]) -> Callable[[int], int]:
    """Print every call of a function."""

    def wrapper(number: int) -> int:
        print(f"{function.__name__}({number})", flush=True)
        return function(number)

    return wrapper


@logged
def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def main() -> None:
    """Print the square of a number, computed in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(square, 7).result())  # raises PicklingError or AttributeError


if __name__ == "__main__":
    main()
