"""Three operations that would wait for ever or very long; a timeout of its own ends each of them, and its task."""

from __future__ import annotations

import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

SLOW_PROGRAM = [sys.executable, "-c", "import time; time.sleep(600)"]


def fetch(port: int) -> object:
    """Ask a web server."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}", timeout=0.3) as answer:
        return answer.read()


def receive(port: int) -> object:
    """Wait for the first bytes of a server; the timeout is for connecting and for each recv()."""
    with socket.create_connection(("127.0.0.1", port), timeout=0.3) as connection:
        return connection.recv(1024)


def convert(port: int) -> object:
    """Run another program; when the time is over, it is killed."""
    return subprocess.run(SLOW_PROGRAM, timeout=0.3)


def main() -> None:
    """Run the three in threads, then in processes, against a server that accepts connections and never answers."""
    operations: list[Callable[[int], object]] = [fetch, receive, convert]
    with socket.create_server(("127.0.0.1", 0)) as silent:
        for pool_of in (ThreadPoolExecutor, ProcessPoolExecutor):
            with pool_of(max_workers=3) as pool:
                futures = [pool.submit(operation, silent.getsockname()[1]) for operation in operations]
            for operation, future in zip(operations, futures):
                ended = "timed out" if "timed out" in str(future.exception()) else future.exception()
                print(f"{pool_of.__name__}, {operation.__name__}: {ended}")


if __name__ == "__main__":
    main()
