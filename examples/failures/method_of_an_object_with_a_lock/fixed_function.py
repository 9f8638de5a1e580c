"""A function is submitted with the one value that it needs; the object with the lock stays at home."""

from __future__ import annotations

import threading
from concurrent.futures import ProcessPoolExecutor


class Shop:
    """A shop that several threads use."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.lock = threading.Lock()


def price(rate: int, net: int) -> int:
    """Return the price with the tax."""
    return net + net * rate // 100


def main() -> None:
    """Add the tax to a price in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(price, Shop(rate=19).rate, 200)
        print(f"price = {future.result()}")


if __name__ == "__main__":
    main()
