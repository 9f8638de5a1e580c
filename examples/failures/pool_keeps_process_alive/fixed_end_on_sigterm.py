"""A server leaves its `with` block at SIGTERM, its worker ends too, and the port is free."""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import Connection


def serve(started: Connection) -> None:
    """Listen, start a worker, and serve until SIGTERM."""
    signals: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _: signals.append(number))
    fork = multiprocessing.get_context("fork")
    with socket.create_server(("127.0.0.1", 0)) as listener, ProcessPoolExecutor(1, fork) as pool:
        started.send((listener.getsockname(), pool.submit(os.getpid).result()))
        while not signals:
            time.sleep(0.05)


def main() -> None:
    """Restart a server: end the old one, and listen at its address."""
    receive, send = multiprocessing.Pipe(duplex=False)
    server = multiprocessing.Process(target=serve, args=(send,))
    server.start()
    address, _ = receive.recv()
    server.terminate()
    server.join()
    print(f"the server has ended, exit code {server.exitcode}", flush=True)
    with socket.socket() as listener:
        listener.bind(address)
    print("the port is free")


if __name__ == "__main__":
    main()
