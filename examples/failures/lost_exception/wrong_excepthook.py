"""The hook for exceptions in threads is never called: the pool catches them first."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor


def read_price(text: str, prices: list[int]) -> None:
    """Read a price and keep it."""
    prices.append(int(text))


def report(failed: threading.ExceptHookArgs) -> None:
    """Say why a thread failed."""
    print(f"not in the total: {failed.exc_value}")


def main() -> None:
    """Read the prices in a worker thread and print their total."""
    threading.excepthook = report
    prices: list[int] = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        for text in ("120", "80", "1,500", "40"):
            pool.submit(read_price, text, prices)
    print(f"total = {sum(prices)}")  # prints total = 240


if __name__ == "__main__":
    main()
