"""With fork, a task's shared memory goes with its worker, whose resource tracker is not that of the main process."""

from __future__ import annotations

import os
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path


def measure() -> str:
    """Write a measurement into shared memory, and return its name."""
    memory = SharedMemory(f"pid={os.getpid()}", create=True, size=8)
    memory.buf[0] = 21
    return memory.name


def main() -> None:
    """Let a worker measure, and read when it has ended."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        name = pool.submit(measure).result()
    while Path("/dev/shm", name).exists():
        time.sleep(0.01)  # until the worker's tracker has cleaned up
    print(SharedMemory(name).buf[0])  # raises FileNotFoundError


if __name__ == "__main__":
    main()
