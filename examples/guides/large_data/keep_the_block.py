"""Requires numpy: a worker that keeps the array and not its block reads memory that is gone, and dies."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from multiprocessing.shared_memory import SharedMemory

import numpy as np

ARRAYS: list[np.ndarray] = []
BLOCKS: list[SharedMemory] = []


def keep_the_array(name: str) -> None:
    """Keep the array only: its block is closed when this function ends."""
    block = SharedMemory(name)
    ARRAYS.append(np.ndarray((1_000_000,), buffer=block.buf))


def keep_both(name: str) -> None:
    """Keep the block too."""
    BLOCKS.append(SharedMemory(name))
    ARRAYS.append(np.ndarray((1_000_000,), buffer=BLOCKS[0].buf))


def total() -> float:
    """Add up the array that this worker keeps."""
    return float(ARRAYS[0].sum())


def main() -> None:
    """Start a pool with each initializer."""
    block = SharedMemory(create=True, size=8_000_000)
    try:
        for initializer in (keep_the_array, keep_both):
            with ProcessPoolExecutor(1, initializer=initializer, initargs=(block.name,)) as pool:
                try:
                    print(f"{initializer.__name__}: {pool.submit(total).result()}")
                except BrokenExecutor as error:
                    print(f"{initializer.__name__}: {type(error).__name__}")
    finally:
        block.close()
        block.unlink()


if __name__ == "__main__":
    main()
