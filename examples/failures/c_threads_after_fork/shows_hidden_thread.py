"""The threading module lists one thread, the system has two, and Python 3.12 and later count those of the system."""

from __future__ import annotations

import faulthandler
import multiprocessing
import threading
import warnings
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path


def threads(_: int) -> tuple[int, int]:
    """Return how many threads this process has, by Python and by Linux."""
    return threading.active_count(), len(list(Path("/proc/self/task").iterdir()))


def main() -> None:
    """Count the threads here and in a forked worker, and print every warning."""
    faulthandler.dump_traceback_later(60)
    print(f"main process: {threads(0)}")
    fork = multiprocessing.get_context("fork")
    with warnings.catch_warnings(record=True) as caught, ProcessPoolExecutor(1, mp_context=fork) as pool:
        warnings.simplefilter("always")
        print(f"worker: {pool.submit(threads, 0).result()}")
    for warning in caught:
        print(f"{warning.category.__name__}: {warning.message}")


if __name__ == "__main__":
    main()
