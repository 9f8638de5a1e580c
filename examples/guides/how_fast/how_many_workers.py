"""How many workers? Tasks that wait gain by more than there are cores, and tasks that compute cannot use more cores."""

from __future__ import annotations

import os
import platform
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date

CORES = os.cpu_count() or 1


def wait(number: int) -> float:
    """Wait for a hundredth of a second; return the CPU time that this needed."""
    begun = time.thread_time()
    time.sleep(0.01)
    return time.thread_time() - begun


def compute(number: int) -> float:
    """Compute for about half as long; return the CPU time that this needed."""
    begun = time.thread_time()
    sum(step & 7 for step in range(100_000))
    return time.thread_time() - begun


def measure(pools: Mapping[int, Executor], task: Callable[[int], float]) -> dict[int, tuple[float, float]]:
    """Return the seconds for 32 tasks, at best, and how many cores were busy then; all pools take turns."""
    times: dict[int, list[tuple[float, float]]] = {workers: [] for workers in pools}
    for _ in range(10):  # the first round starts the workers
        for workers, pool in pools.items():
            time.sleep(0.05)
            begun = time.perf_counter()
            used = sum(pool.map(task, range(32)))
            seconds = time.perf_counter() - begun
            times[workers].append((seconds, used / seconds))
    return {workers: min(each) for workers, each in times.items()}


def main() -> None:
    """Print what holds on any machine, or figures if an argument is given."""
    many = [1, 2, 4, 8, 16, 32] if sys.argv[1:] else [4, 32]
    few = [1, 2, 4, 8] if sys.argv[1:] else [CORES + 2]
    with ExitStack() as opened:
        waits = measure({workers: opened.enter_context(ThreadPoolExecutor(workers)) for workers in many}, wait)
        computes = measure({workers: opened.enter_context(ProcessPoolExecutor(workers)) for workers in few}, compute)
    if not sys.argv[1:]:
        print(f"waiting: 32 threads three times as fast as four: {waits[4][0] > 3 * waits[32][0]}")
        print(f"computing: with two processes more, more cores busy than there are: {computes[CORES + 2][1] > CORES}")
        return
    print(f'date = "{date.today()}"\ncores = {CORES}')
    print(f'machine = "{platform.system()}, Python {platform.python_version()}"')
    for name, found in {"wait": waits, "compute": computes}.items():
        print(f"\n[{name}]  # by number of workers")
        for workers, (seconds, cores) in found.items():
            print(f"{workers} = {{ speed_up = {found[1][0] / seconds:.2f}, cores = {cores:.2f} }}")


if __name__ == "__main__":
    main()
