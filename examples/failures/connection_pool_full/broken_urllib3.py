"""Requires urllib3: two threads share a pool manager that keeps one connection, and one is made anew each time."""

import logging
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import urllib3
from shop import Shop


def main() -> None:
    """Let two threads ask at the same time, three times, and print how often they had to connect."""
    logging.basicConfig()
    with Shop(customers=2) as shop, urllib3.PoolManager() as manager, ThreadPoolExecutor(2) as pool:
        for _ in range(3):
            list(pool.map(partial(manager.request, "GET"), [shop.url] * 2))
        print(f"connections: {shop.connections}")  # prints connections: 4


if __name__ == "__main__":
    main()
