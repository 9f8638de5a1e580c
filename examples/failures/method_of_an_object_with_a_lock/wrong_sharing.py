"""The object can be pickled now; but the worker counts in a copy, and the count never comes back."""

from __future__ import annotations

import threading
from concurrent.futures import ProcessPoolExecutor


class Shop:
    """A shop that counts what it sells."""

    def __init__(self) -> None:
        self.sold = 0
        self.lock = threading.Lock()

    def __getstate__(self) -> dict[str, object]:
        return {"sold": self.sold}

    def __setstate__(self, state: dict[str, object]) -> None:
        self.__dict__.update(state)
        self.lock = threading.Lock()

    def sell(self) -> None:
        """Count one sale."""
        with self.lock:
            self.sold += 1


def main() -> None:
    """Sell three times in a worker process."""
    shop = Shop()
    with ProcessPoolExecutor(max_workers=1) as pool:
        for future in [pool.submit(shop.sell) for _ in range(3)]:
            future.result()
    print(f"sold = {shop.sold}")  # prints sold = 0


if __name__ == "__main__":
    main()
