"""A semaphore has eight places: a task takes one, and gives it back when it is done."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

read: list[int] = []


def orders() -> Iterator[int]:
    """Read the orders one by one, as from a large file."""
    for number in range(1000):
        read.append(number)
        yield number


def main() -> None:
    """Print whether the reader ever was more than eight orders ahead."""
    places = threading.BoundedSemaphore(8)
    done: list[str] = []
    ahead = 0
    with ProcessPoolExecutor(max_workers=2) as pool:
        for order in orders():
            places.acquire()
            ahead = max(ahead, len(read) - len(done))
            future = pool.submit(str, order)
            future.add_done_callback(lambda future: done.append(future.result()))
            future.add_done_callback(lambda _: places.release())
    print(f"{len(done)} orders done, at most 8 read ahead: {ahead <= 8}")


if __name__ == "__main__":
    main()
