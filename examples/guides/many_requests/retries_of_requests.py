"""Requires requests: a status such as 429 is no exception for it; a session with Retry waits, and asks again."""

import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests
from requests.adapters import HTTPAdapter
from urllib3 import Retry

asked: set[str] = set()


class Shop(BaseHTTPRequestHandler):
    """Refuses the first request for each path."""

    def do_GET(self) -> None:
        """Answer with 429 and Retry-After, then with 200."""
        first = self.path not in asked
        asked.add(self.path)
        self.send_response(429 if first else 200)
        self.send_header("Content-Length", "0")
        if first:
            self.send_header("Retry-After", "1")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Print nothing."""


def statuses(session: requests.Session, address: str) -> list[int]:
    """Fetch three pages in threads, and return what the server said last of each."""

    def status(page: str) -> int:
        answer = session.get(address + page, timeout=10)
        return int(answer.status_code)  # answer.raise_for_status() would raise HTTPError

    with ThreadPoolExecutor(max_workers=3) as pool:
        return list(pool.map(status, ["/tea", "/cups", "/pots"]))


def main() -> None:
    """Fetch with and without retries."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Shop) as server:
        threading.Thread(target=server.serve_forever).start()
        address = f"http://127.0.0.1:{server.server_port}"
        with requests.Session() as session:
            print(f"as it is: {statuses(session, address)}")
            asked.clear()
            session.mount("http://", HTTPAdapter(max_retries=Retry(total=3, status_forcelist=[429, 503])))
            print(f"with Retry: {statuses(session, address)}")
        server.shutdown()


if __name__ == "__main__":
    main()
