"""A block larger than /dev/shm is made without an error; to reserve its pages raises one, before a write kills."""

from __future__ import annotations

import os
import shutil
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path


def reserve(block: SharedMemory) -> None:
    """Take all pages of a block from /dev/shm now (Linux); raise OSError if it has too few."""
    with Path("/dev/shm", block.name).open("r+b") as file:
        os.posix_fallocate(file.fileno(), 0, block.size)


def main() -> None:
    """Reserve a block that fits and one that does not."""
    total = shutil.disk_usage("/dev/shm").total
    for size in 1_000_000, total + 1:
        block = SharedMemory(create=True, size=size)
        try:
            print("made, larger than /dev/shm:", block.size > total)
            reserve(block)
            print("reserved")
        except OSError as error:
            print(f"{type(error).__name__}: {error}")
        finally:
            block.close()
            block.unlink()


if __name__ == "__main__":
    main()
