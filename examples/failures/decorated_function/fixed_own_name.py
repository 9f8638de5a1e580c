"""The wrapper has a name of its own, so the name of the function still means the function."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor


def in_worker(function: Callable[[int], int]) -> Callable[[int], int]:
    """Make every call of a function run in a worker process."""

    def wrapper(number: int) -> int:
        with ProcessPoolExecutor(max_workers=1) as pool:
            return pool.submit(function, number).result()

    return wrapper


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


square_in_worker = in_worker(square)


def main() -> None:
    """Print the square of a number, computed in a worker process."""
    print(square_in_worker(7))


if __name__ == "__main__":
    main()
