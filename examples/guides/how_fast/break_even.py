"""How long must a task be to pay on each executor? What holds on any machine, or figures if an argument is given."""

from __future__ import annotations

import concurrent.futures
import os
import platform
import sys
import time
import timeit
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date

Map = Callable[[Callable[[int], int], "list[int]"], Iterable[int]]
WORKERS = os.cpu_count() or 1
TURNS = 10 if sys.argv[1:] else 5


def work(steps: int) -> int:
    """Compute in plain Python."""
    return sum(number & 7 for number in range(steps))


def seconds(mapping: Map, steps: int, count: int) -> float:
    """Return how long so many tasks take."""
    time.sleep(0.05)  # the workers of the others come to rest
    return timeit.timeit(lambda: list(mapping(work, [steps] * count)), number=1)


def open_all(opened: ExitStack) -> dict[str, Map]:
    """Return the loop's map, and those of the kinds of executor that this Python has."""
    threads = opened.enter_context(ThreadPoolExecutor(WORKERS))
    processes = opened.enter_context(ProcessPoolExecutor(WORKERS))
    maps: dict[str, Map] = {"loop": map, "threads": threads.map, "processes": processes.map}
    maps["chunks"] = lambda function, items: processes.map(function, items, chunksize=len(items) // (4 * WORKERS))
    if sys.version_info >= (3, 14):
        maps["interpreters"] = opened.enter_context(concurrent.futures.InterpreterPoolExecutor(WORKERS)).map
    return maps


def speed_ups(maps: dict[str, Map], length: int, pace: float) -> dict[str, float]:
    """Return how many times faster than the loop each one is: all take turns, and the best time of each counts."""
    count = 4 * WORKERS * max(1, min(250, 6000 // length))
    taken = [{name: seconds(each, round(length * pace), count) for name, each in maps.items()} for _ in range(TURNS)]
    best = {name: min(times[name] for times in taken) for name in maps}
    return {name: best["loop"] / best[name] for name in list(maps)[1:]}


def main() -> None:
    """Compare the executors; the first round starts their workers."""
    pace = 1e-2 / min(seconds(map, 10_000, 1) for _ in range(4 * TURNS))  # steps in a microsecond
    with ExitStack() as opened:
        maps = open_all(opened)
        if not sys.argv[1:]:
            found = speed_ups(maps, 1, pace)
            faster = [name for name in found if name != "chunks" and found[name] > 1]
            print(f"tasks of 1 us, faster than a loop: {faster}")
            print(f"tasks of 1 us, chunks faster than processes without: {found['chunks'] > found['processes']}")
            return
        print(f'date = "{date.today()}"\ncores = {os.cpu_count()}')
        print(f'machine = "{platform.system()}, Python {platform.python_version()}"\n\n[speed_ups]  # by microseconds')
        for length in (1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000):
            row = ", ".join(f"{name} = {ratio:.4f}" for name, ratio in speed_ups(maps, length, pace).items())
            print(f"{length} = {{ {row} }}")


if __name__ == "__main__":
    main()
