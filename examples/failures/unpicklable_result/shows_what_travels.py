"""These results arrive, although one would not expect it of some of them."""

from __future__ import annotations

import logging
import multiprocessing
import pickle
import socket
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import Connection


def bound_socket() -> socket.socket:
    """Return a socket that the worker has bound."""
    found = socket.socket()
    found.bind(("127.0.0.1", 0))
    return found


def reading_end() -> Connection:
    """Return one end of a pipe; the worker has written to the other."""
    reader, writer = multiprocessing.Pipe(duplex=False)
    writer.send("written by the worker")
    return reader


def logger() -> logging.Logger:
    """Return a logger whose level the worker has set."""
    found = logging.getLogger("reports")
    found.setLevel(logging.DEBUG)
    return found


def half_read() -> zip[tuple[str, int]]:
    """Return an iterator that the worker has begun to read."""
    pairs = zip("abc", range(3))
    next(pairs)
    return pairs


def main() -> None:
    """Show what becomes of each result."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        arrived = pool.submit(bound_socket).result()
        print("socket:", arrived.getsockname()[0])
        print("pipe:", pool.submit(reading_end).result().recv())
        print("logger:", pool.submit(logger).result())
        print("zip:", list(pool.submit(half_read).result()))
        try:
            pickle.dumps(arrived)
        except TypeError as error:
            print("pickle alone:", error)


if __name__ == "__main__":
    main()
