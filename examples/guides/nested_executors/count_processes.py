"""Two processes with three processes each: how many processes does Linux see?"""

from __future__ import annotations

import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from multiprocessing.synchronize import Barrier
from pathlib import Path

OUTER, INNER = 2, 3
MEETING: Barrier


def below(pid: int) -> list[int]:
    """Return the processes that a process has started, and those that these have started (Linux only)."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended meanwhile
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
    children = [child for child, parent in parents.items() if parent == pid]
    return [process for child in children for process in (child, *below(child))]


def remember(meeting: Barrier) -> None:
    """Keep what lets the outer tasks wait for each other."""
    global MEETING
    MEETING = meeting


def big_task(main: int) -> tuple[int, int]:
    """Count the processes below the main one, and the threads of this one, when all workers are there."""
    MEETING.wait()
    go = multiprocessing.Event()
    with ProcessPoolExecutor(INNER, initializer=go.wait) as inner:
        futures = [inner.submit(os.getpid) for _ in range(INNER)]
        MEETING.wait()
        processes = len(below(main))
        MEETING.wait()
        go.set()
        assert all(future.result() for future in futures)
        return processes, threading.active_count()


def main() -> None:
    """Run both outer tasks at the same time."""
    workers = OUTER + OUTER * INNER
    with ProcessPoolExecutor(OUTER, initializer=remember, initargs=(multiprocessing.Barrier(OUTER),)) as outer:
        futures = [outer.submit(big_task, os.getpid()) for _ in range(OUTER)]
        processes, threads = futures[0].result()
    print(f"worker processes: {workers}, helper processes: {processes - workers}")
    print(f"threads in a worker that has opened a pool: {threads}")


if __name__ == "__main__":
    main()
