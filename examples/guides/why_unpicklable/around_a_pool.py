"""Put the checker around a pool: it explains arguments, results and exceptions."""

from __future__ import annotations

import threading
from concurrent.futures import ProcessPoolExecutor

from why_unpicklable import ExplainingExecutor


class Shop:
    """A shop with a lock."""

    def __init__(self) -> None:
        self.lock = threading.Lock()

    def label(self, amount: float) -> str:
        """Return what stands on the price tag."""
        return f"{amount:.2f} EUR"


def main() -> None:
    """Submit a method of an object that holds a lock."""
    with ExplainingExecutor(ProcessPoolExecutor(max_workers=1)) as pool:
        print(pool.submit(Shop().label, 2.5).result())  # raises TypeError


if __name__ == "__main__":
    main()
