"""A worker that needs longer than its limit for one task writes where it stands, and ends itself."""

from __future__ import annotations

import faulthandler
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

LOCK = threading.Lock()
STOCK = {"tea": 3}


def count(item: str) -> int:
    """Look up how much is left of an item."""
    with LOCK:
        return STOCK[item]


def sell(item: str) -> int:
    """Take one of an item; count() then waits for the lock that is held here."""
    with LOCK:
        STOCK[item] -= 1
        return count(item)


def watched(seconds: float, function: Callable[..., Any], *args: Any) -> Any:
    """Call a function; after so many seconds write the stacks of this process to stderr, and end it."""
    threading.current_thread().name = function.__name__  # Python 3.14 and later write it into the dump
    faulthandler.dump_traceback_later(seconds, exit=True)
    try:
        return function(*args)
    finally:
        faulthandler.cancel_dump_traceback_later()


def main() -> None:
    """Run one task that is quick, and one that hangs."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(watched, 0.5, abs, -1).result())
        try:
            print(pool.submit(watched, 0.5, sell, "tea").result())
        except BrokenProcessPool as error:
            print(f"{type(error).__name__}: see the dump above")


if __name__ == "__main__":
    main()
