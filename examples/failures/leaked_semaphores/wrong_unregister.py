"""A worker has the tracker of the main process: what it unregisters there, its owner cannot unregister again."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import resource_tracker
from multiprocessing.shared_memory import SharedMemory


def read(name: str) -> None:
    """Look into shared memory, and tell the tracker to forget it."""
    SharedMemory(name)
    resource_tracker.unregister(f"/{name}", "shared_memory")


def serve() -> None:
    """Make shared memory, let a worker read it, and remove it."""
    memory = SharedMemory(f"pid={os.getpid()}", create=True, size=8)
    with ProcessPoolExecutor(max_workers=1) as pool:
        pool.submit(read, memory.name).result()
    memory.unlink()


def main() -> None:
    """Let a program of its own serve, and print what it and its resource tracker say."""
    ended = subprocess.run([sys.executable, __file__, "serve"], stderr=subprocess.PIPE, text=True)
    print(f"exit code: {ended.returncode}", ended.stderr, sep="\n")  # prints KeyError: '/pid=…'


if __name__ == "__main__":
    serve() if sys.argv[1:] else main()
