"""The decorator submits the function that it got, but the name of that function now means the wrapper."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor


def in_worker(function: Callable[[int], int]) -> Callable[[int], int]:
    """Make every call of a function run in a worker process."""

    def wrapper(number: int) -> int:
        with ProcessPoolExecutor(max_workers=1) as pool:
            return pool.submit(function, number).result()  # raises PicklingError

    return wrapper


@in_worker
def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def main() -> None:
    """Print the square of a number, computed in a worker process."""
    print(square(7))


if __name__ == "__main__":
    main()
