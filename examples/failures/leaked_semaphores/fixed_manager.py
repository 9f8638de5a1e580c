"""A SharedMemoryManager owns the shared memory: the main process makes it, and the end of the block removes it."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing.managers import SharedMemoryManager
from multiprocessing.shared_memory import SharedMemory


def measure(sensor: int, name: str) -> None:
    """Write a measurement into shared memory."""
    memory = SharedMemory(name)
    memory.buf[0] = sensor
    memory.close()


def main() -> None:
    """Let two workers measure, and read when both have ended."""
    with SharedMemoryManager() as manager:
        memories = [manager.SharedMemory(size=8) for _ in range(2)]
        with ProcessPoolExecutor(max_workers=2) as pool:
            list(pool.map(measure, range(2), [memory.name for memory in memories]))
        for memory in memories:
            print(memory.buf[0])


if __name__ == "__main__":
    main()
