"""The code comes through a pipe; a worker that was not forked looks for a file that is called <stdin>."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def main() -> None:
    """Square a number in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(square, 7).result())  # raises BrokenProcessPool or ConnectionResetError or EOFError


if __name__ == "__main__":
    main()
