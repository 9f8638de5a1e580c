"""Requires requests: five threads download twenty pages through one session; the texts come in the pages' order."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests
from requests.adapters import HTTPAdapter

THREADS = 5


def download_all(addresses: list[str]) -> list[str]:
    """Return the texts of all addresses."""
    with requests.Session() as session, ThreadPoolExecutor(THREADS) as pool:
        session.mount("http://", HTTPAdapter(pool_maxsize=THREADS))  # likewise for "https://"

        def download(address: str) -> str:
            answer = session.get(address, timeout=30)
            answer.raise_for_status()
            return str(answer.text)

        return list(pool.map(download, addresses))


class Site(BaseHTTPRequestHandler):
    """Answers with the number of a page as soon as a request of each thread is there."""

    protocol_version = "HTTP/1.1"
    all_threads = threading.Barrier(THREADS)

    def do_GET(self) -> None:
        """Answer with the page's number."""
        self.all_threads.wait()
        self.send_response(200)
        self.send_header("Content-Length", str(len(self.path) - 1))
        self.end_headers()
        self.wfile.write(self.path[1:].encode())

    def log_message(self, *_: object) -> None:
        """Print nothing."""


def main() -> None:
    """Download twenty pages of a site on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as site:
        threading.Thread(target=site.serve_forever).start()
        texts = download_all([f"http://127.0.0.1:{site.server_port}/{page}" for page in range(20)])
        site.shutdown()
    print(" ".join(texts))


if __name__ == "__main__":
    main()
