"""A process pool with one worker takes open files and threads of the main process, a thread pool takes a thread."""

from __future__ import annotations

import threading
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path


def taken() -> tuple[int, int]:
    """Return how many files are open in this process, and how many threads run in it; Linux only."""
    return len(list(Path("/proc/self/fd").iterdir())), threading.active_count()


def measure(executor_class: type[ProcessPoolExecutor] | type[ThreadPoolExecutor]) -> None:
    """Print what one more pool takes, before and after its first task."""
    files, threads = taken()
    pool: Executor = executor_class(max_workers=1)
    new_files, new_threads = taken()
    print(f"{executor_class.__name__}: {new_files - files} files, {new_threads - threads} threads")
    pool.submit(abs, -1).result()
    new_files, new_threads = taken()
    print(f"  after a task: {new_files - files} files, {new_threads - threads} threads")
    pool.shutdown()


def main() -> None:
    """Measure both kinds of pools, after a first pool has started what all pools share."""
    with ProcessPoolExecutor(max_workers=1) as first:
        first.submit(abs, -1).result()
        measure(ProcessPoolExecutor)
        measure(ThreadPoolExecutor)


if __name__ == "__main__":
    main()
