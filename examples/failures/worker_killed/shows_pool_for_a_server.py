"""A pool for a server: after a dead worker it is replaced once, and each unfinished task runs again, alone."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

SPAWN = multiprocessing.get_context("spawn")  # "fork" would copy a process in which threads run


class LastingPool:
    """A process pool that outlives its workers."""

    def __init__(self, workers: int) -> None:
        """Begin with a pool of so many workers."""
        self.workers, self.pool = workers, ProcessPoolExecutor(workers, SPAWN)
        self.replacing, self.alone = threading.Lock(), threading.Lock()

    def run(self, function: Callable[..., Any], *args: Any) -> Any:
        """Return what the function returns; if a worker died meanwhile, call it once more, where it is alone."""
        pool = self.pool
        try:
            return pool.submit(function, *args).result()
        except BrokenProcessPool:
            with self.replacing:
                if self.pool is pool:  # many requests fail at once, the first of them is here
                    self.pool = ProcessPoolExecutor(self.workers, SPAWN)
                    print("a new pool")
        with self.alone, ProcessPoolExecutor(1, SPAWN) as pool_of_one:
            return pool_of_one.submit(function, *args).result()  # BrokenProcessPool again: this is the culprit


def convert(recording: str) -> str:
    """Convert a recording; the damaged one kills its worker."""
    if recording == "damaged":
        os.kill(os.getpid(), signal.SIGKILL)
    return f"{recording}: converted"


def main() -> None:
    """Serve four requests at once, and one later."""
    server = LastingPool(workers=2)
    recordings = ["monday", "damaged", "tuesday", "friday"]
    with ThreadPoolExecutor(max_workers=4) as requests:
        futures = [requests.submit(server.run, convert, recording) for recording in recordings]
    for recording, future in zip(recordings, futures):
        print(f"{recording}: kills its worker" if future.exception() else future.result())
    print("later,", server.run(convert, "sunday"))
    server.pool.shutdown()


if __name__ == "__main__":
    main()
