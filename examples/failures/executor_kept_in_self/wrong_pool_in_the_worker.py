"""An object leaves its executor out when it is pickled, and then its copy looks for it."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


class Shop:
    """A shop that computes its prices in a worker process."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.pool = ProcessPoolExecutor(max_workers=1)

    def __getstate__(self) -> dict[str, object]:
        return {name: value for name, value in self.__dict__.items() if name != "pool"}

    def add_tax(self, net: int) -> int:
        return net + net * self.rate // 100

    def price(self, net: int) -> int:
        return self.pool.submit(self.add_tax, net).result()


def main() -> None:
    """Let a worker process submit to the pool that it does not have."""
    shop = Shop(rate=19)
    with shop.pool:
        print(f"price = {shop.pool.submit(shop.price, 200).result()}")  # raises AttributeError


if __name__ == "__main__":
    main()
