"""An error_callback is not called when the worker is gone: there is no error to hand over."""

import multiprocessing
import sys


def price(order: str) -> int:
    """Return the price of an order in cents."""
    if not order.isalpha():
        sys.exit(f"not an order: {order}")
    return 100 * len(order)


def main() -> None:
    """Print the prices of two good orders, then those of a list with a bad one."""
    with multiprocessing.Pool(2) as pool:
        print(pool.map(price, ["tea", "cake"]))
        prices = pool.map_async(price, ["tea", "b7", "cake"], error_callback=print)
        print(prices.get())  # hangs


if __name__ == "__main__":
    main()
