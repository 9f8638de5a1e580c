"""A web server on this machine that counts its connections, and keeps them open as browsers expect it."""

from __future__ import annotations

import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Barrier, Thread


class Shop(ThreadingHTTPServer):
    """Answers when as many requests are there as it waits for; a new connection takes a while."""

    request_queue_size = 64

    def __init__(self, customers: int = 1, handshake: float = 0.0) -> None:
        super().__init__(("127.0.0.1", 0), Counter)
        self.everybody, self.handshake, self.connections = Barrier(customers), handshake, 0
        self.url = f"http://127.0.0.1:{self.server_port}/"
        Thread(target=self.serve_forever, daemon=True).start()

    def verify_request(self, request: object, client_address: object) -> bool:
        """Count a new connection."""
        self.connections += 1
        return True

    def __exit__(self, *_: object) -> None:
        """Close the shop."""
        self.shutdown()
        self.server_close()


class Counter(BaseHTTPRequestHandler):
    """Serves one connection, request after request."""

    protocol_version = "HTTP/1.1"
    server: Shop

    def setup(self) -> None:
        """Begin with what takes the place of a TLS handshake over a long way."""
        time.sleep(self.server.handshake)
        super().setup()

    def do_GET(self) -> None:
        """Answer with an empty page, when everybody is there."""
        self.server.everybody.wait()
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Write no log."""
