"""`map` reads every order before it gives the first result; all of them wait in memory."""

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
        results = pool.map(str, orders())
        next(results)
        print(f"{len(read)} orders read before the first result")  # prints 1000 orders read before the first result


if __name__ == "__main__":
    main()
