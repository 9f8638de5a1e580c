"""A thread of `multiprocessing.Pool` reads every order for `imap`, though nobody asks for a result."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Iterator

read: list[int] = []
at_the_end = threading.Event()


def orders() -> Iterator[int]:
    """Read the orders one by one, as from a large file."""
    for number in range(1000):
        read.append(number)
        yield number
    at_the_end.set()


def main() -> None:
    """Print how many orders are in memory before the first result is fetched."""
    with multiprocessing.Pool(2) as pool:
        pool.imap(str, orders())
        at_the_end.wait()
        print(f"{len(read)} orders read before the first result")  # prints 1000 orders read before the first result


if __name__ == "__main__":
    main()
