"""Each task returns something that belongs to its process; the program prints what pickle says about it there."""

from __future__ import annotations

import contextvars
import multiprocessing
import queue
import sqlite3
import ssl
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor


def finished_process() -> object:
    """Return a child process that has ended."""
    process = subprocess.Popen(["true"])
    process.wait()
    return process


KINDS: dict[str, Callable[[], object]] = {
    "text file": lambda: sys.stdout,
    "binary file": lambda: sys.stdin.buffer,
    "sqlite3 connection": lambda: sqlite3.connect(":memory:"),
    "Popen": finished_process,
    "Lock": threading.Lock,
    "RLock": threading.RLock,
    "Event": threading.Event,
    "threading.local": threading.local,
    "Thread": threading.Thread,
    "Future": Future,
    "ThreadPoolExecutor": ThreadPoolExecutor,
    "queue.Queue": queue.Queue,
    "queue.SimpleQueue": queue.SimpleQueue,
    "multiprocessing.Lock": multiprocessing.Lock,
    "SSLContext": lambda: ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
    "Context": contextvars.copy_context,
    "weakref": lambda: weakref.ref(threading),
}


def make(kind: str) -> object:
    """Return one object; what becomes of it is up to the pool."""
    return KINDS[kind]()


def main() -> None:
    """Print what becomes of each kind."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        for kind in KINDS:
            error = pool.submit(make, kind).exception()
            print(f"{kind:21}", f"{type(error).__name__}: {error}" if error else "travels")


if __name__ == "__main__":
    main()
