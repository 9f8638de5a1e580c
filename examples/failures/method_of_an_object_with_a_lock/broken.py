"""A method is submitted; its object keeps a lock, and the whole object is pickled with the method."""

from __future__ import annotations

import threading
from concurrent.futures import ProcessPoolExecutor


class Shop:
    """A shop that several threads use."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.lock = threading.Lock()

    def price(self, net: int) -> int:
        """Return the price with the tax."""
        return net + net * self.rate // 100


def main() -> None:
    """Add the tax to a price in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(Shop(rate=19).price, 200)
        print(f"price = {future.result()}")  # raises TypeError


if __name__ == "__main__":
    main()
