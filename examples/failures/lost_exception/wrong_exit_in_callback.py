"""A callback calls sys.exit: the worker thread ends, the tasks behind it never run, the program goes on."""

from __future__ import annotations

import sys
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event


def read_price(text: str, prices: list[int]) -> None:
    """Read a price and keep it."""
    prices.append(int(text))


def check(future: Future[None]) -> None:
    """Stop the program if a task failed."""
    if future.exception():
        sys.exit(f"not in the total: {future.exception()}")


def main() -> None:
    """Read the prices in a worker thread and print their total."""
    prices: list[int] = []
    ready = Event()
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(ready.wait)
        for text in ("120", "80", "1,500", "40"):
            pool.submit(read_price, text, prices).add_done_callback(check)
        ready.set()
    print(f"total = {sum(prices)}")  # prints total = 200


if __name__ == "__main__":
    main()
