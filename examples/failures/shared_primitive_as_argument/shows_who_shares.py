"""Two numbers in shared memory are a global: which of two workers and the main process share them?"""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier

marks = multiprocessing.RawArray("i", 2)
both: Barrier


def meet(barrier: Barrier) -> None:
    """Keep what lets the two tasks wait for each other."""
    global both
    both = barrier


def mark(place: int) -> list[int]:
    """Mark one of the two places, and return both when the other worker has marked too."""
    marks[place] = 1
    both.wait()
    return list(marks)


def main() -> None:
    """Let each worker mark a place, and print what each process sees."""
    barrier = multiprocessing.Barrier(2)
    with ProcessPoolExecutor(max_workers=2, initializer=meet, initargs=(barrier,)) as pool:
        first, second = pool.map(mark, (0, 1))
    print(f"first worker: {first}, second worker: {second}, main process: {list(marks)}")


if __name__ == "__main__":
    main()
