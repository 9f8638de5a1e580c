"""A worker of multiprocessing.Pool leaves with sys.exit, and map waits for its result without end."""

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
        print(pool.map(price, ["tea", "b7", "cake"]))  # hangs


if __name__ == "__main__":
    main()
