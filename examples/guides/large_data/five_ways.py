"""Requires numpy: 16 tasks need a row each of a large table. Which way is the slowest? With an argument: how slow?"""

from __future__ import annotations

import os
import pickle
import platform
import sys
import timeit
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from multiprocessing.shared_memory import SharedMemory
from tempfile import TemporaryDirectory

import numpy as np

SHAPE = (16, 125_000)  # 16 million bytes
KEPT: dict[str, np.ndarray] = {}
BLOCKS: list[SharedMemory] = []  # a block has to live as long as its array


def keep(table: np.ndarray, block: str, file: str) -> None:
    """Keep in this worker a copy, the table in shared memory, and the one in a file."""
    BLOCKS.append(SharedMemory(block))
    shared: np.ndarray = np.ndarray(SHAPE, buffer=BLOCKS[0].buf)
    KEPT.update(initializer=table, shared=shared, file=np.load(file, mmap_mode="r"))


def add_up(table: np.ndarray | str, row: int) -> float:
    """Add up a row of a table that was sent, or that this worker keeps."""
    return float((KEPT[table] if isinstance(table, str) else table)[row].sum())


def measure(table: np.ndarray, block: str, file: str) -> Iterable[tuple[str, int, float]]:
    """Yield each way, the bytes of its 16 tasks, and its milliseconds: all take turns, and the best of three counts."""
    ways: dict[str, tuple[Callable[..., float], Iterable[object]]] = {"whole": (partial(add_up, table), range(16))}
    ways["slice"] = (np.sum, table)
    ways |= {way: (partial(add_up, way), range(16)) for way in ("initializer", "shared", "file")}
    with ProcessPoolExecutor(2, initializer=keep, initargs=(table, block, file)) as pool:
        runs = {way: partial(lambda *task: list(pool.map(*task)), *task) for way, task in ways.items()}
        times = [{way: timeit.timeit(run, number=1) for way, run in runs.items()} for _ in range(3)]
    for way, (task, items) in ways.items():
        yield way, sum(len(pickle.dumps((task, item))) for item in items), 1000 * min(each[way] for each in times)


def main() -> None:
    """Lay out the table in every way, and compare them."""
    table = np.random.default_rng(1).random(SHAPE)
    block = SharedMemory(create=True, size=table.nbytes)
    np.ndarray(SHAPE, buffer=block.buf)[:] = table
    with TemporaryDirectory() as folder:
        np.save(f"{folder}/table.npy", table)
        found = list(measure(table, block.name, f"{folder}/table.npy"))
    block.close()
    block.unlink()
    if sys.argv[1:]:
        print(f'date = "{date.today()}"\ncores = {os.cpu_count()}')
        print(f'machine = "{platform.system()}, Python {platform.python_version()}, NumPy {np.__version__}"\n\n[ways]')
    for way, size, milliseconds in found:
        sent = f"{way} = {{ bytes = {size}, milliseconds = {milliseconds:.1f} }}"
        print(sent if sys.argv[1:] else f"{way:12}{size // 1_000_000:4} million bytes")
    if not sys.argv[1:]:
        print("slowest:", max(found, key=lambda each: each[2])[0])


if __name__ == "__main__":
    main()
