"""Requires distributed and loky: what a task costs on each executor, and how long one must be to pay on a cluster."""

from __future__ import annotations

import json
import logging
import os
import platform
import sys
import time
from concurrent.futures import Executor
from contextlib import ExitStack
from datetime import date
from statistics import median

from distributed import Client, LocalCluster
from open_executor import DaskExecutor, open_executor

QUIET = logging.CRITICAL + 1
EIGHT_PLACES = {"n_workers": 2, "threads_per_worker": 4, "dashboard_address": "127.0.0.1:0", "silence_logs": QUIET}
COUNTS = {0: 100, 1: 100, 2: 100, 5: 100, 10: 100, 20: 100, 50: 80, 100: 40, 500: 8}  # tasks of so many milliseconds


def seconds(executor: Executor, milliseconds: int, rounds: int) -> float:
    """Return how long the tasks of this length take together; sleep stands for work that is done elsewhere."""
    count, times = COUNTS[milliseconds], []
    for _ in range(rounds):
        started = time.perf_counter()
        list(executor.map(time.sleep, [milliseconds / 1000] * count))
        times.append(time.perf_counter() - started)
    return median(times)


def measure(rounds: dict[int, int]) -> tuple[dict[str, float], dict[int, float]]:
    """Return the milliseconds that an empty task costs, and how many times faster eight places are, by length.

    ``rounds`` says how often each length is run; the median counts.
    """
    with ExitStack() as opened:
        executors = {spec: opened.enter_context(open_executor(spec)) for spec in ("threads", "processes", "loky")}
        client = opened.enter_context(Client(opened.enter_context(LocalCluster(**EIGHT_PLACES))))
        executors["dask"] = opened.enter_context(DaskExecutor(client))
        for executor in executors.values():
            seconds(executor, 1, 1)  # all workers are there and warm
        costs = {spec: 1000 * seconds(executor, 0, rounds[0]) / COUNTS[0] for spec, executor in executors.items()}
        two, eight = executors["processes"], executors["dask"]
        gains = {key: seconds(two, key, count) / seconds(eight, key, count) for key, count in rounds.items()}
    return {key: round(cost, 3) for key, cost in costs.items()}, {key: round(gain, 2) for key, gain in gains.items()}


def main() -> None:
    """Print what holds on every machine, or, with an argument, the numbers of this one."""
    if len(sys.argv) > 1:
        costs, gains = measure(dict.fromkeys(COUNTS, 5))
        machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
        where = {"date": date.today().isoformat(), "machine": machine, "load": round(os.getloadavg()[0], 1)}
        print(json.dumps({**where, "costs": costs, "gains": gains}, indent=1))
    else:
        costs, gains = measure({0: 3, 1: 3, 500: 3})
        print("a task costs most on", max(costs, key=lambda spec: costs[spec]))
        for length in (1, 500):
            faster = "eight places of a cluster" if gains[length] > 1 else "two processes"
            print(f"tasks of {length} ms: faster on {faster}")


if __name__ == "__main__":
    main()
