"""Ctrl-C reaches the worker processes as well: each loses its current task, and begins the next one."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Semaphore

started: Semaphore


def remember(semaphore: Semaphore) -> None:
    """Keep the semaphore, once in each worker."""
    global started
    started = semaphore


def fetch(page: int) -> None:
    """Fetch a page, which takes half a second."""
    started.release()
    time.sleep(0.5)


def main() -> None:
    """Fetch four pages; Ctrl-C during the first two signals every process of the terminal."""
    semaphore = multiprocessing.Semaphore(0)
    try:
        with ProcessPoolExecutor(max_workers=2, initializer=remember, initargs=(semaphore,)) as pool:
            futures = [pool.submit(fetch, page) for page in range(4)]
            semaphore.acquire()
            semaphore.acquire()
            os.killpg(os.getpgrp(), signal.SIGINT)
    except KeyboardInterrupt:
        for page, future in enumerate(futures):
            print(f"page {page}: {future.exception()!r}")


if __name__ == "__main__":
    main()
