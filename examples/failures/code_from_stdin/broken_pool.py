"""The code is the text after -c, and map waits for a task that a worker of multiprocessing.Pool could not take."""

from __future__ import annotations

from multiprocessing import Pool


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def main() -> None:
    """Square a number in a worker process."""
    with Pool(1) as pool:
        print(pool.map(square, [7]))  # hangs


if __name__ == "__main__":
    main()
