"""The only worker runs a task that waits for another task of the same pool."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

POOL = ThreadPoolExecutor(max_workers=1)


def price(order: str) -> int:
    """Return the price of an order in cents."""
    return 100 * len(order)


def bill(order: str) -> str:
    """Write a bill; the price is computed in a task of its own."""
    cents = POOL.submit(price, order).result()  # hangs
    return f"{order}: {cents}"


def main() -> None:
    """Print a bill."""
    print(POOL.submit(bill, "tea").result())  # hangs


if __name__ == "__main__":
    main()
