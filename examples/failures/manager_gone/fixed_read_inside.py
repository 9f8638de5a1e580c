"""The prices are read and printed before the Manager's process ends."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.managers import DictProxy


def price(order: str, prices: DictProxy[str, int]) -> None:
    """Note the price of an order in cents."""
    prices[order] = 100 * len(order)


def main() -> None:
    """Let two tasks note their prices, and print them."""
    with multiprocessing.Manager() as manager:
        prices = manager.dict()
        with ProcessPoolExecutor(max_workers=2) as pool:
            for future in [pool.submit(price, order, prices) for order in ("tea", "cake")]:
                future.result()
        print(sorted(prices.items()))


if __name__ == "__main__":
    main()
