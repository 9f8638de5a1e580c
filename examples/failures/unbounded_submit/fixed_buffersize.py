"""With `buffersize`, `map` reads the next order when a result was fetched."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

read: list[int] = []


def orders() -> Iterator[int]:
    """Read the orders one by one, as from a large file."""
    for number in range(1000):
        read.append(number)
        yield number


def main() -> None:
    """Print how many orders are in memory when the first is done."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        results = pool.map(str, orders(), buffersize=8)
        next(results)
        print(f"{len(read)} orders read before the first result")


if __name__ == "__main__":
    main()
