"""A mock is passed to a task; every mock has a class of its own, which nobody can import."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from unittest.mock import Mock


def total(shop: Mock) -> int:
    """Return the price of two things."""
    return 2 * int(shop.price())


def main() -> None:
    """Ask a mock for its price in a worker process."""
    shop = Mock()
    shop.price.return_value = 238
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(total, shop)
        print(f"total = {future.result()}")  # raises PicklingError


if __name__ == "__main__":
    main()
