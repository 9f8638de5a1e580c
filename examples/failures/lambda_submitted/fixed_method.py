"""The object keeps the rate, which can be pickled, and has a method where it had a lambda."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


class Shop:
    """Something that sells at a price."""

    def __init__(self, rate: int) -> None:
        self.rate = rate

    def add_tax(self, net: int) -> int:
        """Return an amount with the tax."""
        return net + net * self.rate // 100

    def price(self, net: int) -> int:
        """Return the price with the tax."""
        return self.add_tax(net)


def main() -> None:
    """Add the tax to a price in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(Shop(19).price, 200)
        print(f"price = {future.result()}")


if __name__ == "__main__":
    main()
