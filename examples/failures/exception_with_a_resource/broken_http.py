"""The answer 404 is an exception that holds the open connection, so the 404 does not arrive."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.request import urlopen


class NothingHere(BaseHTTPRequestHandler):
    """A server without pages and without a log."""

    def do_GET(self) -> None:
        self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:
        pass


def fetch(url: str) -> bytes:
    """Return the page at an address."""
    page: bytes = urlopen(url).read()
    return page


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool, HTTPServer(("127.0.0.1", 0), NothingHere) as server:
        future = pool.submit(fetch, f"http://127.0.0.1:{server.server_port}/")
        server.handle_request()
        print(future.result())  # raises TypeError
