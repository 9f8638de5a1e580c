"""Every worker answers SIGUSR1 with the stacks of its threads, and goes on."""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import Connection

output: Connection
LOCK = threading.Lock()
STOCK = {"tea": 3}


def count(item: str) -> int:
    """Look up how much is left of an item."""
    with LOCK:
        return STOCK[item]


def sell(item: str) -> int:
    """Take one of an item; count() then waits for the lock that is held here."""
    with LOCK:
        STOCK[item] -= 1
        return count(item)


def answer_signal(connection: Connection) -> None:
    """Write stacks to a pipe; without file= they go to stderr."""
    global output
    output = connection
    threading.current_thread().name = "worker"
    faulthandler.register(signal.SIGUSR1, file=connection.fileno(), all_threads=True)


def ask(pid: int, pipe: Connection) -> str:
    """Send the signal and read the answer, which ends with the outermost frame."""
    os.kill(pid, signal.SIGUSR1)
    text = ""
    while not text.endswith("in <module>\n"):
        text += os.read(pipe.fileno(), 65536).decode()
    return text


def main() -> None:
    """Start a task that hangs, ask its worker until it is stuck, and end it."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    with ProcessPoolExecutor(max_workers=1, initializer=answer_signal, initargs=(theirs,)) as pool:
        pid = pool.submit(os.getpid).result()
        future = pool.submit(sell, "tea")
        while "in count" not in (text := ask(pid, ours)):
            pass
        print(text, end="")
        print(f"still running: {future.running()}")
        os.kill(pid, signal.SIGKILL)


if __name__ == "__main__":
    main()
