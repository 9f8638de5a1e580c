"""An object keeps a multiprocessing pool instead of an executor; no pool can be pickled."""

from __future__ import annotations

import multiprocessing


class Shop:
    """A shop that computes its prices in a worker process."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.pool = multiprocessing.Pool(1)

    def add_tax(self, net: int) -> int:
        """Return the price with the tax."""
        return net + net * self.rate // 100

    def price(self, net: int) -> int:
        """Return the price with the tax, computed in a worker process."""
        return self.pool.apply(self.add_tax, (net,))  # raises NotImplementedError


def main() -> None:
    """Add the tax to a price."""
    print(f"price = {Shop(rate=19).price(200)}")


if __name__ == "__main__":
    main()
