"""Requires requests: twelve threads with ten connections, and with twelve, when a new one takes a second."""

from __future__ import annotations

import logging
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import requests
from requests.adapters import HTTPAdapter
from shop import Shop


def seconds(connections: int) -> float:
    """Return how long three rounds take after a first one."""
    with Shop(12, handshake=1.0) as shop, requests.Session() as session, ThreadPoolExecutor(12) as pool:
        session.mount("http://", HTTPAdapter(pool_maxsize=connections))
        list(pool.map(session.get, [shop.url] * 12))
        begun = time.perf_counter()
        for _ in range(3):
            list(pool.map(session.get, [shop.url] * 12))
        return time.perf_counter() - begun


def main() -> None:
    """Compare a session that keeps ten connections with one that keeps twelve."""
    logging.getLogger("urllib3.connectionpool").setLevel(logging.ERROR)
    ratio = seconds(10) / seconds(12)
    print(f"{ratio:.0f} times as long" if sys.argv[1:] else f"more than twice as long: {ratio > 2}")


if __name__ == "__main__":
    main()
