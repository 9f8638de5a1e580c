"""A program that a task has started survives its worker, unless both are killed as a process group of their own."""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor

PROGRAM = """
import socket, sys
connection = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
connection.recv(1)
connection.sendall(b"goes on")
"""


def convert(port: int) -> None:
    """Run another program, which waits until it is asked what it does, and then ends."""
    subprocess.run([sys.executable, "-c", PROGRAM, str(port)])


def end_worker(way: str, server: socket.socket) -> socket.socket:
    """Let a worker run the program, and end the worker; return the connection to the program."""
    port = server.getsockname()[1]
    if way == "with Pool()":
        with multiprocessing.Pool(1) as old_pool:
            old_pool.apply_async(convert, (port,))
            return server.accept()[0]
    with ProcessPoolExecutor(1, initializer=os.setpgid, initargs=(0, 0)) as pool:  # the worker leads a group of its own
        pool.submit(convert, port)
        connection = server.accept()[0]
        for worker in multiprocessing.active_children():
            assert worker.pid
            if way == "os.killpg()":
                os.killpg(worker.pid, signal.SIGKILL)
            else:
                worker.kill() if way == "Process.kill()" else worker.terminate()
    return connection


def main() -> None:
    """End a worker in four ways, then ask the program."""
    for way in ("Process.terminate()", "Process.kill()", "with Pool()", "os.killpg()"):
        with socket.create_server(("127.0.0.1", 0)) as server, end_worker(way, server) as program:
            program.shutdown(socket.SHUT_WR)
            print(f"{way + ':':21}the program {program.makefile().read() or 'has ended, too'}")


if __name__ == "__main__":
    main()
