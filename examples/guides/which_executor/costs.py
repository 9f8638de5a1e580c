"""What a worker and a task cost: what holds on any machine, or figures if a start method is named."""

from __future__ import annotations

import concurrent.futures
import multiprocessing
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor

Kind = Callable[[int], Executor]


def who() -> tuple[int, float]:
    """Return the worker's process, and the CPU time in seconds that this has used so far."""
    return os.getpid(), time.process_time()


def worker(kind: Kind) -> float:
    """Return the CPU time in seconds until a new worker has run its first task."""
    begun = time.process_time()
    with kind(1) as pool:
        pid, used = pool.submit(who).result()
        here = time.process_time() - begun
    return here + (used if pid != os.getpid() else 0)


def task(kind: Kind) -> float:
    """Return the time in seconds for a task to get there and its result to get back, at best."""
    times = []
    with kind(1) as pool:
        for _ in range(100):
            begun = time.perf_counter()
            pool.submit(who).result()
            times.append(time.perf_counter() - begun)
    return min(times)


def best(measure: Callable[[Kind], float], kind: Kind) -> float:
    """Measure ten times: what else the machine does only adds to it."""
    return min(measure(kind) for _ in range(10))


def main() -> None:
    """Measure the kinds of executor that this Python has."""
    kinds: dict[str, Kind] = {"thread": ThreadPoolExecutor, "process": ProcessPoolExecutor}
    if sys.version_info >= (3, 14):
        kinds["interpreter"] = concurrent.futures.InterpreterPoolExecutor
    if sys.argv[1:]:
        multiprocessing.set_start_method(sys.argv[1])
        for name, kind in kinds.items():
            print(f"{name}: a worker {best(worker, kind) * 1e3:.1f} ms, a task {best(task, kind) * 1e6:.0f} us")
    else:
        for name in list(kinds)[1:]:
            for measure, factor in ((worker, 10), (task, 2)):
                more = measure(kinds[name]) > factor * best(measure, ThreadPoolExecutor)
                verdict = "more" if more else "less"
                print(f"a {measure.__name__} in another {name}: {verdict} than {factor} times a thread's")


if __name__ == "__main__":
    main()
