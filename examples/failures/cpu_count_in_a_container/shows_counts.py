"""What do the counts of Python say if only one CPU of the machine is allowed?"""

from __future__ import annotations

import os
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def verdict(count: int) -> str:
    """Tell a count of all CPUs from one of the CPUs that are allowed."""
    return {1: "the CPUs that are allowed", os.cpu_count(): "the CPUs of the machine"}[count]


def main() -> None:
    """Allow one CPU, and count in every way; the defaults of the pools are read from an attribute of theirs."""
    os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])
    print(f"os.cpu_count(): {verdict(os.cpu_count() or 1)}")
    print(f"len(os.sched_getaffinity(0)): {verdict(len(os.sched_getaffinity(0)))}")
    if sys.version_info >= (3, 13):
        print(f"os.process_cpu_count(): {verdict(os.process_cpu_count() or 1)}")
    with ProcessPoolExecutor() as processes, ThreadPoolExecutor() as threads:
        print(f"ProcessPoolExecutor(): {verdict(processes._max_workers)}")  # type: ignore[attr-defined]  # no public name
        print(f"ThreadPoolExecutor(): four more than {verdict(threads._max_workers - 4)}")


if __name__ == "__main__":
    main()
