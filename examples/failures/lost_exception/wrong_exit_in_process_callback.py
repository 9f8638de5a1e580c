"""A callback of a process pool calls sys.exit: the thread that manages the pool ends, and nobody is told."""

from __future__ import annotations

import multiprocessing
import sys
from concurrent.futures import Future, ProcessPoolExecutor


def check(future: Future[int]) -> None:
    """Stop the program if a task failed."""
    if future.exception():
        sys.exit(f"not in the total: {future.exception()}")


def main() -> None:
    """Read the prices in a worker process and print the last one."""
    ready = multiprocessing.Event()
    with ProcessPoolExecutor(max_workers=1, initializer=ready.wait) as pool:
        futures = [pool.submit(int, text) for text in ("120", "80", "1,500", "40")]
        for future in futures:
            future.add_done_callback(check)
        ready.set()
        print(f"last = {futures[-1].result()}")  # hangs


if __name__ == "__main__":
    main()
