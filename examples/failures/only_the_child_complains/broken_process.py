"""A function returns while its process is starting: the lock that the process needs is not kept by anybody."""

from __future__ import annotations

import fcntl
import os
from multiprocessing import get_context, synchronize
from multiprocessing.process import BaseProcess

gate = os.open(__file__, os.O_RDONLY)
fcntl.flock(gate, fcntl.LOCK_EX)  # the process imports this file; it waits here until the gate is closed


def work(lock: synchronize.Lock) -> None:
    """Do something with the lock."""


def begin() -> BaseProcess:
    """Start a process with a lock."""
    spawn = get_context("spawn")
    process = spawn.Process(target=work, args=[spawn.Lock()])
    process.start()
    return process


if __name__ == "__main__":
    process = begin()
    os.close(gate)
    process.join()
    print(f"exit code: {process.exitcode}")  # prints exit code: 1
