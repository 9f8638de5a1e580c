"""A server accepts connections and answers none of them; with a timeout of its own, each request gives up."""

from __future__ import annotations

import socket
import urllib.request
from concurrent.futures import ThreadPoolExecutor


def fetch(url: str) -> bytes:
    """Fetch a page; wait half a second for the server at most."""
    with urllib.request.urlopen(url, timeout=0.5) as answer:
        return bytes(answer.read())


def main() -> None:
    """Ask for four pages in two threads, and say how each task ended."""
    with socket.create_server(("127.0.0.1", 0)) as silent, ThreadPoolExecutor(max_workers=2) as pool:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        futures = [pool.submit(fetch, f"{address}/{page}") for page in range(4)]
        for page, future in enumerate(futures):
            print(f"page {page}: {future.exception()}")


if __name__ == "__main__":
    main()
