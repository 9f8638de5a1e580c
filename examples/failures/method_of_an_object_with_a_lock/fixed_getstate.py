"""The object leaves its lock out when it is pickled, and its copy makes a new one."""

from __future__ import annotations

import threading
from concurrent.futures import ProcessPoolExecutor


class Shop:
    """A shop that several threads use."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.lock = threading.Lock()

    def __getstate__(self) -> dict[str, object]:
        return {name: value for name, value in self.__dict__.items() if name != "lock"}

    def __setstate__(self, state: dict[str, object]) -> None:
        self.__dict__.update(state)
        self.lock = threading.Lock()

    def price(self, net: int) -> int:
        """Return the price with the tax."""
        with self.lock:
            return net + net * self.rate // 100


def main() -> None:
    """Add the tax to a price in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(Shop(rate=19).price, 200)
        print(f"price = {future.result()}")


if __name__ == "__main__":
    main()
