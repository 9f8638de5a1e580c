"""Serve the built site on this machine as a host that keeps it in a folder."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

KEPT_IN = "/somewhere/"


class Handler(SimpleHTTPRequestHandler):
    """Answer without a word, and what does not exist with the page 404 of its language."""

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""

    def translate_path(self, path: str) -> str:
        """Return the file of an address."""
        return super().translate_path(path.removeprefix(KEPT_IN))

    def end_headers(self) -> None:
        """Let a browser keep styles and scripts: it asks for them with every page otherwise."""
        if "/_static/" in self.path:
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the page of a language that says so."""
        page = Path(self.directory, self.path.removeprefix(KEPT_IN).partition("/")[0], "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


class Server(ThreadingHTTPServer):
    """Do not complain when a page is left before it is loaded."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Raise what is not about a closed connection."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # typed for sockets


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder; yield its address."""
    with Server(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{KEPT_IN}"
        server.shutdown()
        thread.join()
