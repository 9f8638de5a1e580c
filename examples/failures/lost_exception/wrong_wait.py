"""Waiting for the Futures does not raise their exceptions."""

from __future__ import annotations

from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait


def read_price(text: str, prices: list[int]) -> None:
    """Read a price and keep it."""
    prices.append(int(text))


def main() -> None:
    """Read the prices in a worker thread and print their total."""
    prices: list[int] = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        futures = [pool.submit(read_price, text, prices) for text in ("120", "80", "1,500", "40")]
        wait(futures, return_when=FIRST_EXCEPTION)
    print(f"total = {sum(prices)}")  # prints total = 240


if __name__ == "__main__":
    main()
