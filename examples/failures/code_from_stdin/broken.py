"""The code is the text after -c; a worker that was not forked has no file to import it from."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def main() -> None:
    """Square a number in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(square, 7).result())  # raises BrokenProcessPool


if __name__ == "__main__":
    main()
