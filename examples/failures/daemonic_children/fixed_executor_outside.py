"""The workers of ProcessPoolExecutor are not daemonic, and may start processes."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def squares(count: int) -> list[int]:
    """Compute some squares in another process."""
    with ProcessPoolExecutor(max_workers=1) as inner:
        return list(inner.map(square, range(count)))


def main() -> None:
    """Compute three squares two processes away."""
    with ProcessPoolExecutor(max_workers=1) as outer:
        print(outer.submit(squares, 3).result())


if __name__ == "__main__":
    main()
