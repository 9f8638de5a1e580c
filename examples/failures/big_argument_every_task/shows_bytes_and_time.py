"""A large table as an argument, and once in each worker: how many bytes are sent, and which is faster?"""

from __future__ import annotations

import pickle
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial

SIZE, TASKS = 5_000_000, 50
TABLE = b""


def keep(table: bytes) -> None:
    """Keep the table in this worker."""
    global TABLE
    TABLE = table


def look_up(table: bytes, place: int) -> int:
    """Return a cell of a table."""
    return table[place]


def look_up_here(place: int) -> int:
    """Return a cell of the table that this worker keeps."""
    return TABLE[place]


def seconds(pool: ProcessPoolExecutor, task: Callable[[int], int]) -> float:
    """Return how long the tasks take on workers that are there already, at best of three times."""
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        list(pool.map(task, range(TASKS)))
        times.append(time.perf_counter() - begun)
    return min(times)


def main() -> None:
    """Count the bytes, and compare the times."""
    table = bytes(SIZE)
    with ProcessPoolExecutor(max_workers=2, initializer=keep, initargs=(table,)) as pool:
        as_argument, as_global = partial(look_up, table), look_up_here
        for name, task in (("argument", as_argument), ("initializer", as_global)):
            megabytes = len(pickle.dumps(task)) * TASKS / 1e6
            print(f"{name}: {megabytes:.0f} million bytes for {TASKS} tasks")
        ratio = seconds(pool, as_argument) / seconds(pool, as_global)
    print(f"{ratio:.0f} times faster" if sys.argv[1:] else f"the initializer is five times faster: {ratio > 5}")


if __name__ == "__main__":
    main()
