"""Which start method makes a pool and runs one task soonest? The order, or milliseconds if an argument is given."""

from __future__ import annotations

import sys
import time
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context


def seconds(method: str) -> float:
    """Return the time for a pool with one worker and one task."""
    begun = time.perf_counter()
    pool: Executor = ThreadPoolExecutor(1)
    if method != "threads":
        pool = ProcessPoolExecutor(1, mp_context=get_context(method))
    with pool:
        pool.submit(int).result()
    return time.perf_counter() - begun


def main() -> None:
    """Measure each one ten times in turn, and take the best."""
    methods = ("threads", "fork", "forkserver", "spawn")
    rounds = [{method: seconds(method) for method in methods} for _ in range(10)]
    best = {method: min(times[method] for times in rounds) for method in methods}
    if sys.argv[1:]:
        print(", ".join(f"{method} {best[method] * 1e3:.1f} ms" for method in methods))
    else:
        print(f"threads, fork, spawn, the fastest first: {best['threads'] < best['fork'] < best['spawn']}")


if __name__ == "__main__":
    main()
