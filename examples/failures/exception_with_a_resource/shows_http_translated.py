"""The task raises an exception of its own for the answer 404; it holds text only, and arrives."""

from concurrent.futures import ProcessPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.error import HTTPError
from urllib.request import urlopen


class NothingHere(BaseHTTPRequestHandler):
    """A server without pages."""

    def do_GET(self) -> None:
        self.send_response_only(404)
        self.end_headers()


def fetch(url: str) -> bytes:
    """Return the page at an address."""
    try:
        return bytes(urlopen(url).read())
    except HTTPError as error:
        raise RuntimeError(f"{error.code} for {error.url}") from error


def main() -> None:
    """Fetch a page that is missing in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool, HTTPServer(("127.0.0.1", 0), NothingHere) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        future = pool.submit(fetch, address)
        server.handle_request()
        print("no answer:", str(future.exception()).replace(address, "the address"))


if __name__ == "__main__":
    main()
