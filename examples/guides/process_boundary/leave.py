"""A pool that nobody shuts down: the program waits for its tasks, sends each worker home, and then ends."""

from __future__ import annotations

import atexit
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.util import Finalize


def tell(what: str) -> None:
    """Print what happens, and where."""
    where = "worker" if multiprocessing.parent_process() else "main process"
    print(f"{where + ':':14}{what}", flush=True)


def prepare() -> None:
    """Register two exit handlers in the worker."""
    Finalize(None, tell, ("multiprocessing.util.Finalize",), exitpriority=1)
    atexit.register(tell, "atexit")


def main() -> None:
    """Submit two tasks, and end without waiting for the second and without shutdown()."""
    atexit.register(tell, "atexit")
    pool = ProcessPoolExecutor(max_workers=1, initializer=prepare)
    pool.submit(tell, "the first task").result()
    tell("main() submits once more, and returns")
    pool.submit(tell, "the second task")


if __name__ == "__main__":
    main()
