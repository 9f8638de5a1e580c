"""Two tasks at once, each with an executor of three workers: how many workers are alive?"""

from __future__ import annotations

import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing.synchronize import Barrier

OUTER, INNER = 2, 3
BOTH: Barrier


def remember(both: Barrier) -> None:
    """Keep what lets the outer tasks wait for each other."""
    global BOTH
    BOTH = both


def threads_inside() -> int:
    """Count the threads of an inner pool, all of them at work."""
    BOTH.wait()
    go = threading.Event()
    with ThreadPoolExecutor(INNER, thread_name_prefix="inner", initializer=go.wait) as inner:
        for _ in range(INNER):
            inner.submit(os.getpid)
        count = sum(thread.name.startswith("inner") for thread in threading.enumerate())
        go.set()
    return count


def processes_inside() -> int:
    """Count the processes of an inner pool, all of them at work."""
    BOTH.wait()
    go = multiprocessing.Event()
    with ProcessPoolExecutor(INNER, initializer=go.wait) as inner:
        for _ in range(INNER):
            inner.submit(os.getpid)
        count = len(multiprocessing.active_children())
        go.set()
    return count


def main() -> None:
    """Run both outer tasks at the same time, and add up."""
    for task in (threads_inside, processes_inside):
        with ProcessPoolExecutor(OUTER, initializer=remember, initargs=(multiprocessing.Barrier(OUTER),)) as outer:
            futures = [outer.submit(task) for _ in range(OUTER)]
            counts = [future.result() for future in futures]
            outside = len(multiprocessing.active_children())
        print(f"{task.__name__}: {outside} outside + {' + '.join(map(str, counts))} inside = {outside + sum(counts)}")


if __name__ == "__main__":
    main()
