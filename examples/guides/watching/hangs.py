"""A worker process takes a lock that it holds already, and waits for itself."""

from __future__ import annotations

import os
import threading
from concurrent.futures import ProcessPoolExecutor

LOCK = threading.Lock()
STOCK = {"tea": 3}


def count(item: str) -> int:
    """Look up how much is left of an item."""
    with LOCK:
        return STOCK[item]


def sell(item: str) -> int:
    """Take one of an item, and return how much is left."""
    print(f"worker process {os.getpid()} sells {item}", flush=True)
    with LOCK:
        STOCK[item] -= 1
        return count(item)


def main() -> None:
    """Sell a tea in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(sell, "tea").result())  # hangs


if __name__ == "__main__":
    main()
