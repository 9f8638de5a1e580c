"""Requires numpy, pykdtree, threadpoolctl: workers for all cores search with one thread each, and with many."""

from __future__ import annotations

import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor

import numpy as np
from pykdtree.kdtree import KDTree
from threadpoolctl import threadpool_limits

POINTS = np.arange(3000.0).reshape(-1, 3)
CORES = os.cpu_count() or 1


def search(_: int) -> float:
    """Search twenty times; return the CPU time that this process needed, in seconds."""
    tree = KDTree(POINTS)
    begun = time.process_time()
    for _ in range(20):
        tree.query(POINTS)
    return time.process_time() - begun


def seconds(workers: int, threads: int) -> tuple[float, float]:
    """Keep workers busy that are there already, so that they search at once; return the time, and all CPU time."""
    with ProcessPoolExecutor(max_workers=workers, initializer=threadpool_limits, initargs=(threads,)) as pool:
        list(pool.map(search, range(2 * CORES)))
        begun = time.perf_counter()
        busy = sum(pool.map(search, range(8 * CORES)))
        return time.perf_counter() - begun, busy


def main() -> None:
    """Compare cores times cores threads with one thread for each core, and with one worker that has one thread."""
    many, many_busy = seconds(CORES, CORES)
    one, one_busy = seconds(CORES, 1)
    if sys.argv[1:]:
        print(f"{many / one:.0f} times as long as with one thread each, {many_busy / one_busy:.0f} times the CPU time")
        print(f"{many / seconds(1, 1)[0]:.0f} times as long as one worker with one thread")
    else:
        print(f"the same work needs more than twice the CPU time: {many_busy > 2 * one_busy}")


if __name__ == "__main__":
    main()
