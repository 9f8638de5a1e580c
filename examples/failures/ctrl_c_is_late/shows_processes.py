"""Ctrl-C reaches a worker process as well: it loses its current task, and begins the next one."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Event

started: Event


def remember(event: Event) -> None:
    """Keep the event, once in the worker."""
    global started
    started = event


def fetch(page: int) -> None:
    """Fetch a page, which takes half a second."""
    started.set()
    time.sleep(0.5)
    print(f"page {page} fetched")


def main() -> None:
    """Fetch three pages; Ctrl-C during the first one signals every process of the terminal."""
    event = multiprocessing.Event()
    try:
        with ProcessPoolExecutor(max_workers=1, initializer=remember, initargs=(event,)) as executor:
            futures = [executor.submit(fetch, page) for page in range(3)]
            event.wait()
            os.killpg(os.getpgrp(), signal.SIGINT)
    except KeyboardInterrupt:
        for page, future in enumerate(futures):
            print(f"page {page}: {future.exception()!r}")


if __name__ == "__main__":
    main()
