"""At most eight tasks are under way; the result of the oldest is fetched before the next order is read."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor

WINDOW = 8
read: list[int] = []


def orders() -> Iterator[int]:
    """Read the orders one by one, as from a large file."""
    for number in range(1000):
        read.append(number)
        yield number


def in_order(pool: ProcessPoolExecutor) -> Iterator[str]:
    """Give the results in the order of the input."""
    window: deque[Future[str]] = deque()
    for order in orders():
        window.append(pool.submit(str, order))
        if len(window) == WINDOW:
            yield window.popleft().result()
    while window:
        yield window.popleft().result()


def main() -> None:
    """Print whether the order was kept, and how far the reader was ahead at most."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        results = [(int(result), len(read)) for result in in_order(pool)]
    ahead = max(count - number for number, count in results)
    print(f"in order: {[number for number, _ in results] == read}, at most {ahead} read ahead")


if __name__ == "__main__":
    main()
