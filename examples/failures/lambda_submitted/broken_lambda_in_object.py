"""A method is submitted; its object keeps a lambda, and the object travels with the method."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor


class Shop:
    """Something that sells at a price."""

    def __init__(self, rate: int) -> None:
        self.add_tax: Callable[[int], int] = lambda net: net + net * rate // 100

    def price(self, net: int) -> int:
        """Return the price with the tax."""
        return self.add_tax(net)


def main() -> None:
    """Add the tax to a price in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(Shop(19).price, 200)
        print(f"price = {future.result()}")  # raises AttributeError or PicklingError


if __name__ == "__main__":
    main()
