"""What the workers hold at the same time adds up: fewer workers or smaller tasks need less."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Barrier

in_use: Synchronized[int]
together: Barrier


def remember(counter: Synchronized[int], barrier: Barrier) -> None:
    """Keep the counter and the barrier, once in each worker."""
    global in_use, together
    in_use, together = counter, barrier


def render(megabytes: int) -> int:
    """Hold so many megabytes until every worker has its own; return what all of them hold."""
    pixels = bytes(megabytes << 20)
    with in_use.get_lock():
        in_use.value += len(pixels) >> 20
    together.wait()
    return in_use.value


def main() -> None:
    """Give each worker one task."""
    for workers, megabytes in ((4, 50), (2, 50), (4, 25)):
        shared = multiprocessing.Value("i", 0), multiprocessing.Barrier(workers)
        with ProcessPoolExecutor(max_workers=workers, initializer=remember, initargs=shared) as pool:
            at_once = max(pool.map(render, [megabytes] * workers))
        print(f"{workers} workers, {megabytes} MB for each task: {at_once} MB at once")


if __name__ == "__main__":
    main()
