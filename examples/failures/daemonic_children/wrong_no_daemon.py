"""The process class that denies being daemonic no longer fits into Pool."""

from __future__ import annotations

import multiprocessing
import multiprocessing.pool
from concurrent.futures import ProcessPoolExecutor
from typing import Any


class NoDaemonProcess(multiprocessing.Process):
    """A process that is never daemonic."""

    daemon: Any = property(lambda self: False, lambda self, value: None)


class NoDaemonPool(multiprocessing.pool.Pool):
    """A pool of such processes."""

    Process: Any = NoDaemonProcess


def squares(count: int) -> list[int]:
    """Compute some squares in another process."""
    with ProcessPoolExecutor(max_workers=1) as inner:
        return list(inner.map(abs, range(count)))


def main() -> None:
    """Compute three squares two processes away."""
    with NoDaemonPool(processes=1) as outer:  # raises AssertionError
        print(outer.apply(squares, (3,)))


if __name__ == "__main__":
    main()
