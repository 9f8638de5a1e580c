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


def compare() -> tuple[float, float, float]:
    """Return by what cores times cores threads take longer than one for each core, and use more CPU; and how long."""
    many, many_busy = seconds(CORES, CORES)
    one, one_busy = seconds(CORES, 1)
    return many / one, many_busy / one_busy, many


def main() -> None:
    """Compare; how long threads wait for each other depends on chance, so without an argument up to five times."""
    if sys.argv[1:]:
        longer, busier, many = compare()
        print(f"{longer:.1f} times as long as with one thread each, {busier:.1f} times the CPU time")
        print(f"{many / seconds(1, 1)[0]:.1f} times as long as one worker with one thread")
    else:
        more = any(compare()[1] > 2 for _ in range(5))
        print(f"in one of five comparisons, the same work needs more than twice the CPU time: {more}")


if __name__ == "__main__":
    main()
