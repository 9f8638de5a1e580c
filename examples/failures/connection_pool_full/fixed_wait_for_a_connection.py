"""Requires requests: a thread waits until one of the ten connections is free."""

import logging
from concurrent.futures import ThreadPoolExecutor

import requests
from requests.adapters import HTTPAdapter
from shop import Shop


def main() -> None:
    """Let twelve threads ask, and print whether they made more than ten connections."""
    logging.basicConfig()
    with Shop() as shop, requests.Session() as session, ThreadPoolExecutor(12) as pool:
        session.mount("http://", HTTPAdapter(pool_block=True))
        for _ in range(3):
            list(pool.map(session.get, [shop.url] * 12))
        print(f"more than ten connections: {shop.connections > 10}")


if __name__ == "__main__":
    main()
