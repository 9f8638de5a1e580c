"""Simulated: a block of shared memory has no pages left in /dev/shm, and the worker that writes to it gets SIGBUS."""

from __future__ import annotations

import multiprocessing
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.shared_memory import SharedMemory


def fill(name: str) -> None:
    """Write to a block for which there is no room."""
    block = SharedMemory(name)
    os.truncate(f"/dev/shm/{name}", 0)  # it ends as in a full /dev/shm: no page for what is written
    block.buf[:] = bytes(block.size)  # type: ignore[index]  # None after close() only


def main() -> None:
    """Let a worker fill a block, and look at the exit code of the worker."""
    block = SharedMemory(create=True, size=1_000_000)
    try:
        with ProcessPoolExecutor(max_workers=1) as pool:
            pool.submit(abs, 1).result()
            [worker] = multiprocessing.active_children()
            error = pool.submit(fill, block.name).exception()
        print(type(error).__name__)
        print(f"exit code {worker.exitcode}: {signal.Signals(-(worker.exitcode or 0)).name}")
    finally:
        block.close()
        block.unlink()


if __name__ == "__main__":
    main()
