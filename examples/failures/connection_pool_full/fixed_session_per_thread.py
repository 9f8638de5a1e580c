"""Requires requests: each thread has a session, with a connection of its own."""

import logging
import threading
from concurrent.futures import ThreadPoolExecutor

import requests
from shop import Shop

mine = threading.local()


def open_session() -> None:
    """Give this thread a session."""
    mine.session = requests.Session()


def fetch(url: str) -> int:
    """Return the status of a page."""
    status: int = mine.session.get(url).status_code
    return status


def main() -> None:
    """Let twelve threads ask at the same time, three times, and print how often they had to connect."""
    logging.basicConfig()
    with Shop(customers=12) as shop, ThreadPoolExecutor(12, initializer=open_session) as pool:
        for _ in range(3):
            list(pool.map(fetch, [shop.url] * 12))
        print(f"connections: {shop.connections}")


if __name__ == "__main__":
    main()
