"""Requires numpy: the main process makes a block, workers write into it, and the main process unlinks it."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.shared_memory import SharedMemory

import numpy as np


@dataclass(frozen=True)
class Shared:
    """How to find an array in shared memory; this is all that is sent."""

    name: str
    shape: tuple[int, ...]
    kind: str

    @contextmanager
    def opened(self) -> Iterator[np.ndarray]:
        """Lend the array; its block is open as long as that, and no longer."""
        block = SharedMemory(self.name)
        try:
            yield np.ndarray(self.shape, self.kind, block.buf)
        finally:
            block.close()


@contextmanager
def shared_copy(array: np.ndarray) -> Iterator[Shared]:
    """Make a block with a copy of an array; whoever makes it unlinks it, after errors too."""
    block = SharedMemory(create=True, size=array.nbytes)
    try:
        np.ndarray(array.shape, array.dtype, block.buf)[:] = array
        yield Shared(block.name, array.shape, array.dtype.str)
    finally:
        block.close()
        block.unlink()


def double(table: Shared, start: int, stop: int) -> float:
    """Double some rows where they are, and return a number of its own, not a part of the array."""
    with table.opened() as array:
        array[start:stop] *= 2
        return float(array[start:stop].sum())


def main() -> None:
    """Double a table of eight million bytes in two tasks."""
    with shared_copy(np.ones((1000, 1000))) as table:
        print("less than a thousand bytes for each task:", len(pickle.dumps((double, table, 0, 500))) < 1000)
        with ProcessPoolExecutor(max_workers=2) as pool:
            print("totals:", list(pool.map(double, [table] * 2, [0, 500], [500, 1000])))
        with table.opened() as array:
            print("in the main process:", float(array.sum()))


if __name__ == "__main__":
    main()
