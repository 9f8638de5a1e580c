"""Requires pandas: which calls do their work without the GIL, so that another thread can run Python code meanwhile?"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import get_ident

import numpy as np
import pandas as pd

TRIPS = pd.DataFrame(np.random.default_rng(1).random((1_000_000, 2)), columns=["km", "rate"]).assign(day=3)
NAMES = pd.Series(["Oslo", "Lima"] * 20_000)
NUMBERS = TRIPS.head(60_000).to_csv(index=False).encode()

CALLS: dict[str, Callable[[], object]] = {
    "read_csv of numbers": lambda: pd.read_csv(io.BytesIO(NUMBERS)),
    "sort_values": lambda: TRIPS.sort_values("km"),
    "groupby(…).sum()": lambda: TRIPS.groupby("day")["km"].sum(),
    "apply(…, axis=1)": lambda: TRIPS.head(300).apply(lambda trip: trip["km"] * trip["rate"], axis=1),
    "map(…)": lambda: TRIPS["km"].head(5_000).map(lambda km: km * 2),
    "str.upper()": lambda: NAMES.str.upper(),
}


def repeat(call: Callable[[], object], thread: Future[int]) -> None:
    """Call again and again, for 0.2 seconds of CPU time."""
    end = time.thread_time() + 0.2
    thread.set_result(get_ident())
    while time.thread_time() < end:
        call()


def beside(pool: ThreadPoolExecutor, call: Callable[[], object]) -> float:
    """Hold the GIL again and again; return the CPU time that the calls had meanwhile."""
    thread, found = Future[int](), 0.0
    calling = pool.submit(repeat, call, thread)
    clock = time.pthread_getcpuclockid(thread.result())
    while not calling.done():
        time.sleep(0.0001)  # the calls may go on
        before, end = time.clock_gettime(clock), time.perf_counter() + 0.01
        while time.perf_counter() < end:
            pass
        found += time.clock_gettime(clock) - before
    return found


def main() -> None:
    """Look whether each call works while another thread holds the GIL."""
    sys.setswitchinterval(1000)  # nobody is asked to let go
    with ThreadPoolExecutor(max_workers=1) as pool:
        for name, call in CALLS.items():
            print(f"{name}: {'lets go' if beside(pool, call) > 0.006 else 'keeps it'}")


if __name__ == "__main__":
    main()
