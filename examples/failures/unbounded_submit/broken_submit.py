"""`submit` never waits: a loop of it queues every order before it looks at the first result."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

read: list[int] = []


def orders() -> Iterator[int]:
    """Read the orders one by one, as from a large file."""
    for number in range(1000):
        read.append(number)
        yield number


def main() -> None:
    """Print how many orders are in memory when the first is done."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(str, order) for order in orders()]
        futures[0].result()
        print(f"{len(read)} orders read before the first result")  # prints 1000 orders read before the first result


if __name__ == "__main__":
    main()
