"""Run many tasks that do nothing, and print the processor seconds that they took, the workers' ones among them."""

from __future__ import annotations

import multiprocessing
import resource
import sys
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor

THREADS, PROCESSES = 100_000, 2_000


def same(number: int) -> int:
    """Return what it gets."""
    return number


def used() -> float:
    """Return the processor seconds of this process, and of its workers that have ended."""
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in both)


def run(pool: Executor, tasks: int) -> int:
    """Submit all tasks, and add up what comes back."""
    with pool:
        futures = [pool.submit(same, number) for number in range(tasks)]
        return sum(future.result() for future in futures)


def main() -> None:
    """Take ``threads`` or ``processes``."""
    before = used()
    if sys.argv[1] == "threads":
        run(ThreadPoolExecutor(2), THREADS)
    else:
        run(ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")), PROCESSES)
    print(used() - before)


if __name__ == "__main__":
    main()
