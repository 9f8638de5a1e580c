"""Two workers tell which process has imported the main file for them."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier

IMPORTED_BY = os.getpid()
BOTH: Barrier


def remember(both: Barrier) -> None:
    """Keep what lets the tasks wait for each other."""
    global BOTH
    BOTH = both


def look(_: int) -> tuple[int, int]:
    """Return the process that runs this, and the one that imported the file."""
    BOTH.wait()
    return os.getpid(), IMPORTED_BY


def main() -> None:
    """Print who has imported the file that the workers use."""
    both = multiprocessing.Barrier(2)
    with ProcessPoolExecutor(max_workers=2, initializer=remember, initargs=(both,)) as pool:
        seen = list(pool.map(look, range(2)))
    workers, importers = {worker for worker, _ in seen}, {importer for _, importer in seen}
    names = {os.getpid(): "the main process"}
    who = [names.get(pid, "the worker itself" if pid in workers else "the fork server") for pid in importers]
    print(f"workers: {len(workers)}, imports: {len(importers)}, by {' and '.join(sorted(set(who)))}")


if __name__ == "__main__":
    main()
