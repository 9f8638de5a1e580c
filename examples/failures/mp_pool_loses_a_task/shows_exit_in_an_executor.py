"""A task's sys.exit in ProcessPoolExecutor comes out of result() as SystemExit, in the main process."""

import sys
from concurrent.futures import ProcessPoolExecutor


def price(order: str) -> int:
    """Return the price of an order in cents."""
    if not order.isalpha():
        sys.exit(f"not an order: {order}")
    return 100 * len(order)


def main() -> None:
    """Print how a bad order ends, and that the pool works as before."""
    with ProcessPoolExecutor(2) as pool:
        try:
            pool.submit(price, "b7").result()
        except SystemExit as leave:
            print(f"SystemExit: {leave}")
        print(pool.submit(price, "cake").result())


if __name__ == "__main__":
    main()
