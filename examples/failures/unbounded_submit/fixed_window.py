"""At most eight tasks are under way; the next order is read when one of them is done."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait

WINDOW = 8
read: list[int] = []


def orders() -> Iterator[int]:
    """Read the orders one by one, as from a large file."""
    for number in range(1000):
        read.append(number)
        yield number


def main() -> None:
    """Print how far the reader was ahead of the results at most."""
    done = ahead = 0
    pending: set[Future[str]] = set()
    with ProcessPoolExecutor(max_workers=2) as pool:
        for order in orders():
            pending.add(pool.submit(str, order))
            ahead = max(ahead, len(read) - done)
            if len(pending) == WINDOW:
                finished, pending = wait(pending, return_when=FIRST_COMPLETED)
                done += len([future.result() for future in finished])
        done += len([future.result() for future in pending])
    print(f"{done} orders done, at most {ahead} read ahead")


if __name__ == "__main__":
    main()
