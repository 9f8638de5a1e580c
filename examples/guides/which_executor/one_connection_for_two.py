"""Two threads use one connection, and each gets the answer for the other; with a connection each, its own."""

from __future__ import annotations

import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import TextIO

own = threading.local()
opened: list[TextIO] = []


class Shop(StreamRequestHandler):
    """Answers each line with a line, as a database answers queries."""

    def handle(self) -> None:
        """Serve one connection, until the other side closes it."""
        for dish in self.rfile:
            self.wfile.write(b"price of " + dish)


def connect(port: int) -> TextIO:
    """Open a connection, and remember it."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        opened.append(connection.makefile("rw"))
    return opened[-1]


def open_own(port: int) -> None:
    """Open a connection for this worker."""
    own.connection = connect(port)


def ask(dish: str, connection: TextIO | None = None) -> str:
    """Ask, and read an answer."""
    connection = connection or own.connection
    print(dish, file=connection, flush=True)
    return connection.readline().strip()


def main() -> None:
    """Ask for two dishes: on one connection, then on one for each worker."""
    with ThreadingTCPServer(("127.0.0.1", 0), Shop) as server:
        port = server.server_address[1]
        threading.Thread(target=server.serve_forever).start()
        try:
            shared = connect(port)
            print("tea", file=shared, flush=True)  # the main thread asks for tea,
            with ThreadPoolExecutor(max_workers=1) as pool:
                print("one for all, soup:", pool.submit(ask, "soup", shared).result())  # a task for soup
            print("one for all, tea:", shared.readline().strip())
            with ThreadPoolExecutor(max_workers=2, initializer=open_own, initargs=(port,)) as pool:
                print("one for each:", list(pool.map(ask, ["tea", "soup"])))
        finally:
            for connection in opened:
                connection.close()
            server.shutdown()


if __name__ == "__main__":
    main()
