"""While its workers are busy, `imap` reads only as many orders ahead as fit into the pipe to them."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator

read: list[int] = []


def orders() -> Iterator[bytes]:
    """Read orders of 10 kB one by one, as from a large file."""
    for number in range(1000):
        read.append(number)
        yield bytes(10_000)


def handle(order: bytes) -> int:
    """Handle an order, which takes long."""
    time.sleep(60)
    return len(order)


def main() -> None:
    """Wait until nothing more is read, and tell whether that was all."""
    with multiprocessing.Pool(2) as pool:
        pool.imap(handle, orders())
        before = -1
        while not read or len(read) != before:
            before = len(read)
            time.sleep(0.5)
    print("most orders are not read:", len(read) < 100)
    print("more than the workers handle:", len(read) > 2)


if __name__ == "__main__":
    main()
