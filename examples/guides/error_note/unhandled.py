"""An unhandled error is printed as always, and a line below it says which failure it is."""

from __future__ import annotations

from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor

import error_note


def square(number: int) -> int:
    """Multiply a number by itself."""
    return number * number


def squares() -> list[Future[int]]:
    """Return Futures, which cannot leave the worker process."""
    with ThreadPoolExecutor(1) as pool:
        return [pool.submit(square, number) for number in range(3)]


def main() -> None:
    """Ask for the result of a task that returned Futures."""
    with ProcessPoolExecutor(1) as pool:
        print(pool.submit(squares).result())  # raises TypeError


if __name__ == "__main__":
    error_note.install()
    main()
