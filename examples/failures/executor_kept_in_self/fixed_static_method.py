"""A static method is pickled by its name; the object and its executor stay at home."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


class Shop:
    """A shop that computes its prices in a worker process."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.pool = ProcessPoolExecutor(max_workers=1)

    @staticmethod
    def add_tax(rate: int, net: int) -> int:
        """Return the price with the tax."""
        return net + net * rate // 100

    def price(self, net: int) -> int:
        return self.pool.submit(self.add_tax, self.rate, net).result()


def main() -> None:
    """Add the tax to a price."""
    shop = Shop(rate=19)
    with shop.pool:
        print(f"price = {shop.price(200)}")


if __name__ == "__main__":
    main()
