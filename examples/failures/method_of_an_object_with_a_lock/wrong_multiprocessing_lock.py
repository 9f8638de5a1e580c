"""The lock comes from multiprocessing; it is shared by inheritance only and cannot travel to a running pool."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


class Shop:
    """A shop that several processes use."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.lock = multiprocessing.Lock()

    def price(self, net: int) -> int:
        """Return the price with the tax."""
        return net + net * self.rate // 100


def main() -> None:
    """Add the tax to a price in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(Shop(rate=19).price, 200)
        print(f"price = {future.result()}")  # raises RuntimeError


if __name__ == "__main__":
    main()
