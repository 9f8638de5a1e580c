"""A worker whose parent is killed while it sends the task finds only the beginning of it."""

from __future__ import annotations

import fcntl
import os
import signal
from multiprocessing import current_process, get_context

spawn = get_context("spawn")
gate = os.open(__file__, os.O_RDONLY)

if current_process().name == "worker":  # a worker imports this file before it reads its task
    fcntl.flock(gate, fcntl.LOCK_EX)
    parent = os.getppid()
    os.kill(parent, signal.SIGKILL)
    while os.getppid() == parent:
        pass  # until the parent has gone


def start_worker() -> None:
    """Send a task of a million bytes, many more than a pipe holds."""
    spawn.Process(target=len, args=(bytes(1_000_000),), name="worker").start()


def main() -> None:
    """Start the worker's parent, wait for both of them, and say how the parent ended."""
    parent = spawn.Process(target=start_worker)
    parent.start()
    parent.join()
    fcntl.flock(gate, fcntl.LOCK_EX)  # the worker holds it until it ends
    print(f"exit code of the parent: {parent.exitcode}")


if __name__ == "__main__":
    main()
