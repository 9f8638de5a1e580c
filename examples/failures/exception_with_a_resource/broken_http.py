"""The answer 404 is an exception that holds the open connection, so the 404 does not arrive."""

from concurrent.futures import ProcessPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.request import urlopen


class NothingHere(BaseHTTPRequestHandler):
    """A server without pages."""

    def do_GET(self) -> None:
        self.send_response_only(404)
        self.end_headers()


def fetch(url: str) -> bytes:
    """Return the page at an address."""
    return bytes(urlopen(url).read())


def main() -> None:
    """Fetch a page that is missing in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool, HTTPServer(("127.0.0.1", 0), NothingHere) as server:
        future = pool.submit(fetch, f"http://127.0.0.1:{server.server_port}/")
        server.handle_request()
        print(future.result())  # raises TypeError


if __name__ == "__main__":
    main()
