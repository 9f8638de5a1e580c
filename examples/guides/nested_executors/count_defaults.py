"""Nobody says max_workers, on a machine with four cores: how many workers are alive?"""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing.synchronize import Barrier

CORES, PLENTY = 4, 100
ALL: Barrier


def remember(barrier: Barrier) -> None:
    """Keep what lets the outer tasks wait for each other."""
    global ALL
    ALL = barrier


def big_task() -> int:
    """Give plenty of tasks to an inner thread pool, and count its threads."""
    ALL.wait()
    before, go = threading.active_count(), threading.Event()
    with ThreadPoolExecutor(initializer=go.wait) as inner:
        for _ in range(PLENTY):
            inner.submit(os.getpid)
        count = threading.active_count() - before
        go.set()
    return count


def count() -> None:
    """Give a big task to each worker of an outer process pool."""
    with ProcessPoolExecutor(initializer=remember, initargs=(multiprocessing.Barrier(CORES),)) as outer:
        futures = [outer.submit(big_task) for _ in range(CORES)]
        threads = [future.result() for future in futures]
        print(f"{len(multiprocessing.active_children())} processes, with {threads} threads: {sum(threads)}")


def main() -> None:
    """Run this program again on a Python that believes in four cores (3.13 or later)."""
    environment = {**os.environ, "PYTHON_CPU_COUNT": str(CORES)}
    subprocess.run([sys.executable, __file__, "count"], env=environment, check=True)


if __name__ == "__main__":
    if sys.argv[1:]:
        count()
    else:
        main()
