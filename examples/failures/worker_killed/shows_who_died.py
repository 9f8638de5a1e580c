"""The exit codes of the workers tell which of them died first, and of what."""

from __future__ import annotations

import multiprocessing
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier

meeting: Barrier


def remember(barrier: Barrier) -> None:
    """Keep the barrier, once in each worker."""
    global meeting
    meeting = barrier


def meet(number: int) -> int:
    """Wait until both workers have a task."""
    meeting.wait()
    return number


def die() -> None:
    """Be killed as if the memory had run out."""
    os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    """Keep the process objects while the pool works, and look at them when it is broken."""
    barrier = multiprocessing.Barrier(2)
    with ProcessPoolExecutor(max_workers=2, initializer=remember, initargs=(barrier,)) as pool:
        list(pool.map(meet, range(2)))
        workers = multiprocessing.active_children()
        error = pool.submit(die).exception()
    print(type(error).__name__)
    for worker in sorted(workers, key=lambda worker: worker.exitcode or 0, reverse=True):
        print(f"exit code {worker.exitcode}: {signal.Signals(-(worker.exitcode or 0)).name}")


if __name__ == "__main__":
    main()
