"""The generator takes a place for each order, and the loop gives it back; `imap` can't read further ahead."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Iterator

read: list[int] = []
places = threading.Semaphore(8)
ended = threading.Event()


def orders() -> Iterator[int]:
    """Read the orders one by one, as from a large file; a thread of the pool runs this."""
    for number in range(1000):
        places.acquire()
        if ended.is_set():
            return
        read.append(number)
        yield number


def main() -> None:
    """Print whether the reader ever was more than eight orders ahead."""
    done = ahead = 0
    with multiprocessing.Pool(2) as pool:
        try:
            for _ in pool.imap(str, orders()):
                ahead = max(ahead, len(read) - done)
                done += 1
                places.release()
        finally:
            ended.set()
            places.release()
    print(f"{done} orders done, at most 8 read ahead: {ahead <= 8}")


if __name__ == "__main__":
    main()
