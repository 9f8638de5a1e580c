"""The tasks return their prices, and nobody needs a Manager."""

from concurrent.futures import ProcessPoolExecutor


def price(order: str) -> int:
    """Return the price of an order in cents."""
    return 100 * len(order)


def main() -> None:
    """Let two tasks return their prices, and print them."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        orders = ["tea", "cake"]
        prices = dict(zip(orders, pool.map(price, orders)))
    print(sorted(prices.items()))


if __name__ == "__main__":
    main()
