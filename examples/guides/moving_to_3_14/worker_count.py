"""How many threads a pool starts by default in a program that may use one CPU only."""

from __future__ import annotations

import os
import threading
from concurrent.futures import ThreadPoolExecutor


def main() -> None:
    """Pretend to have 64 CPUs of which one may be used, keep every thread busy, and count the threads."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    os.cpu_count = lambda: 64
    finish = threading.Event()
    with ThreadPoolExecutor() as pool:
        for _ in range(100):
            pool.submit(finish.wait)
        print("worker threads:", threading.active_count() - 1)
        finish.set()


if __name__ == "__main__":
    main()
