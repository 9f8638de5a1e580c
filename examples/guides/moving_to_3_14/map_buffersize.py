"""How many inputs map takes before the first result is read: all, or as many as buffersize says."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any

CALLS: tuple[dict[str, Any], ...] = ({}, {"buffersize": 4}, {"buffersize": 4, "chunksize": 10})
taken = 0


def numbers() -> Iterator[int]:
    """Yield a thousand numbers, and count those that were taken."""
    global taken
    for number in range(1000):
        taken += 1
        yield number


def main() -> None:
    """Read one result in three ways, and print how many inputs were taken for it."""
    global taken
    with ProcessPoolExecutor(max_workers=1) as pool:
        for options in CALLS:
            taken = 0
            try:
                results = pool.map(abs, numbers(), **options)
            except TypeError as error:
                print(f"{options}: {type(error).__name__}")
                continue
            before = taken
            next(results)
            print(f"{options}: {before} inputs taken at once, {taken} when the first result was read")


if __name__ == "__main__":
    main()
