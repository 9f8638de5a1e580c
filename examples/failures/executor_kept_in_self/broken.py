"""An object keeps its executor and submits its own method, so the executor would have to travel too."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


class Shop:
    """A shop that computes its prices in a worker process."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.pool = ProcessPoolExecutor(max_workers=1)

    def add_tax(self, net: int) -> int:
        return net + net * self.rate // 100

    def price(self, net: int) -> int:
        return self.pool.submit(self.add_tax, net).result()  # raises TypeError


def main() -> None:
    """Add the tax to a price."""
    shop = Shop(rate=19)
    with shop.pool:
        print(f"price = {shop.price(200)}")


if __name__ == "__main__":
    main()
