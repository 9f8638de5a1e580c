"""A process pool needs semaphores from the system; this program refuses them as AWS Lambda does."""

from __future__ import annotations

import errno
import os
from concurrent.futures import ProcessPoolExecutor
from unittest import mock

# Simulates AWS Lambda, for every process of this program: the system has no sem_open.
mock.patch("_multiprocessing.SemLock", side_effect=OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))).start()


def word_count(page: str) -> int:
    """Count the words of a page."""
    return len(page.split())


def main() -> None:
    """Count the words of three pages in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:  # raises OSError
        for count in pool.map(word_count, ["one", "one two", "one two three"]):
            print(f"words = {count}")


if __name__ == "__main__":
    main()
