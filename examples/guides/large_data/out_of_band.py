"""Requires numpy: pickle 5 hands over large buffers by themselves, and a worker rebuilds them around shared memory."""

from __future__ import annotations

import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.reduction import ForkingPickler
from multiprocessing.shared_memory import SharedMemory

import numpy as np


def lay_out(buffers: list[memoryview]) -> tuple[SharedMemory, list[tuple[int, int]]]:
    """Copy buffers into one block; return it, and where each begins and ends."""
    places, end = [], 0
    for buffer in buffers:
        places.append((end, end + buffer.nbytes))
        end += -buffer.nbytes // 64 * -64  # the next one begins at a multiple of 64
    block = SharedMemory(create=True, size=max(end, 1))
    for buffer, (start, stop) in zip(buffers, places, strict=True):
        block.buf[start:stop] = buffer  # type: ignore[index]  # None after close() only
    return block, places


def look(data: bytes, name: str, places: list[tuple[int, int]]) -> tuple[list[float], list[bool]]:
    """Rebuild the object around the block; tell the totals, and whether the arrays own their memory."""
    block = SharedMemory(name)
    view = block.buf.toreadonly()  # type: ignore[union-attr]  # None after close() only
    parts = pickle.loads(data, buffers=[view[start:stop] for start, stop in places])
    found = [float(array.sum()) for array in parts["tables"]], [array.flags.owndata for array in parts["tables"]]
    del parts, view
    block.close()
    return found


def main() -> None:
    """Pickle two tables in one object, as a pool does and with the buffers apart."""
    parts = {"title": "umbrellas", "tables": [np.ones((1000, 1000)), np.ones(1001)]}
    apart: list[pickle.PickleBuffer] = []
    data = pickle.dumps(parts, protocol=5, buffer_callback=apart.append)
    print("as a pool sends it, less than a million bytes:", len(ForkingPickler.dumps(parts)) < 1_000_000)
    print("buffers apart, less than a thousand bytes:", len(data) < 1000)
    buffers = [buffer.raw() for buffer in apart]
    print("the buffers:", [buffer.nbytes for buffer in buffers])
    block, places = lay_out(buffers)
    try:
        with ProcessPoolExecutor(max_workers=1) as pool:
            totals, owned = pool.submit(look, data, block.name, places).result()
        print(f"totals {totals}, copied {owned}")
    finally:
        block.close()
        block.unlink()


if __name__ == "__main__":
    main()
