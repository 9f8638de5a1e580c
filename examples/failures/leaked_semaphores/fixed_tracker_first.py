"""The main process starts its resource tracker before the workers, and all of them share it."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import resource_tracker
from multiprocessing.shared_memory import SharedMemory


def measure(sensor: int) -> str:
    """Write a measurement into shared memory, and return its name."""
    memory = SharedMemory(f"pid={os.getpid()}-{sensor}", create=True, size=8)
    memory.buf[0] = sensor
    return memory.name


def main() -> None:
    """Let two workers measure, and read when both have ended."""
    resource_tracker.ensure_running()
    with ProcessPoolExecutor(max_workers=2) as pool:
        names = list(pool.map(measure, range(2)))
    for name in names:
        memory = SharedMemory(name)
        print(memory.buf[0])
        memory.close()
        memory.unlink()


if __name__ == "__main__":
    main()
