"""An object keeps a thread pool, and its method is submitted to a process pool."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


class Shop:
    """A shop that writes its letters in a thread."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.letters = ThreadPoolExecutor(max_workers=1)

    def price(self, net: int) -> int:
        """Return the price with the tax."""
        return net + net * self.rate // 100


def main() -> None:
    """Add the tax to a price in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(Shop(rate=19).price, 200)
        print(f"price = {future.result()}")  # raises TypeError or PicklingError


if __name__ == "__main__":
    main()
