"""With buffersize, map of an executor takes an item when a place is free, even of an iterable without end."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import count

taken: list[int] = []


def numbers() -> Iterator[int]:
    """Give numbers without end."""
    for number in count():
        taken.append(number)
        yield number


def main() -> None:
    """Count what has been taken when map returns, and when a result has been read."""
    with ProcessPoolExecutor(2) as executor:
        results = executor.map(abs, numbers(), buffersize=2)
        print(f"when map returns: {len(taken)} taken")
        next(results)
        print(f"when the first result is read: {len(taken)} taken")


if __name__ == "__main__":
    main()
