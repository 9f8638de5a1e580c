"""Two workers are started from one fork server: which process imported the main module that they have?"""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier

imported_by = os.getpid()
both: Barrier


def set_barrier(barrier: Barrier) -> None:
    """Prepare a worker."""
    global both
    both = barrier


def look() -> tuple[int, int]:
    """Tell which process imported this module, and which one runs this task, in both workers at once."""
    both.wait()
    return imported_by, os.getpid()


def main() -> None:
    """Print how often the main module was imported for two workers."""
    context = multiprocessing.get_context("forkserver")
    with ProcessPoolExecutor(2, context, set_barrier, (context.Barrier(2),)) as pool:
        futures = [pool.submit(look) for _ in range(2)]
        importers, workers = zip(*(future.result() for future in futures))
    print("workers:", len(set(workers)))
    print("imports of the main module for them:", len(set(importers)))
    print("by:", "each worker" if set(importers) == set(workers) else "the fork server, once for all")


if __name__ == "__main__":
    main()
