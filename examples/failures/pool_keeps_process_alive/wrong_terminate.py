"""A server is terminated while its pool is open, and a worker that was forked keeps the port."""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import Connection


def serve(started: Connection) -> None:
    """Listen, start a worker, and serve until SIGTERM."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        pool = ProcessPoolExecutor(1, multiprocessing.get_context("fork"))
        started.send((listener.getsockname(), pool.submit(os.getpid).result()))
        signal.pause()


def main() -> None:
    """Restart a server: end the old one, and listen at its address."""
    receive, send = multiprocessing.Pipe(duplex=False)
    server = multiprocessing.Process(target=serve, args=(send,))
    server.start()
    address, worker = receive.recv()
    server.terminate()
    server.join()
    print(f"the server has ended, exit code {server.exitcode}", flush=True)
    try:
        with socket.socket() as listener:
            listener.bind(address)  # raises OSError
    finally:
        os.kill(worker, signal.SIGKILL)


if __name__ == "__main__":
    main()
