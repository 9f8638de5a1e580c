"""A task that waits for a socket or for a program ends when somebody else ends what it waits for."""

from __future__ import annotations

import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor


def main() -> None:
    """End two tasks that would wait for ever, from the main thread."""
    ours, theirs = socket.socketpair()
    program = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    with ours, theirs, program, ThreadPoolExecutor(max_workers=2) as pool:
        received = pool.submit(ours.recv, 100)
        ended = pool.submit(program.wait)
        ours.shutdown(socket.SHUT_RDWR)  # close() would not wake a thread that is in recv()
        program.kill()
        print(f"received: {received.result()!r}")
        print(f"status of the program: {ended.result()}")


if __name__ == "__main__":
    main()
