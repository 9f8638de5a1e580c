"""Where the system gives no semaphores, threads do the work; they are refused as in broken.py."""

from __future__ import annotations

import errno
import os
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from unittest import mock

# Simulates AWS Lambda, for every process of this program: the system has no sem_open.
mock.patch("_multiprocessing.SemLock", side_effect=OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))).start()


def word_count(page: str) -> int:
    """Count the words of a page."""
    return len(page.split())


def best_executor() -> Executor:
    """Return a process pool, or a thread pool where processes cannot share semaphores."""
    try:
        return ProcessPoolExecutor(max_workers=1)
    except (ImportError, NotImplementedError, OSError) as error:  # which one: see broken*.py
        print(f"threads instead of processes: {error}")
        return ThreadPoolExecutor(max_workers=1)


def main() -> None:
    """Count the words of three pages in a worker."""
    with best_executor() as pool:
        for count in pool.map(word_count, ["one", "one two", "one two three"]):
            print(f"words = {count}")


if __name__ == "__main__":
    main()
