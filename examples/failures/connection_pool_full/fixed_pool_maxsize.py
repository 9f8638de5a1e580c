"""Requires requests: the session keeps as many connections as there are threads."""

import logging
from concurrent.futures import ThreadPoolExecutor

import requests
from requests.adapters import HTTPAdapter
from shop import Shop


def main() -> None:
    """Let twelve threads ask at the same time, three times, and print how often they had to connect."""
    logging.basicConfig()
    with Shop(customers=12) as shop, requests.Session() as session, ThreadPoolExecutor(12) as pool:
        session.mount("http://", HTTPAdapter(pool_maxsize=12))
        for _ in range(3):
            list(pool.map(session.get, [shop.url] * 12))
        print(f"connections: {shop.connections}")


if __name__ == "__main__":
    main()
