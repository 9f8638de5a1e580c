"""Each task returns something that is not finished; the program prints what pickle says about it in the worker."""

from __future__ import annotations

import asyncio
import csv
import itertools
import os
import re
import sqlite3
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor


def coroutine() -> object:
    """Return a coroutine, closed so that nobody complains that it was not awaited."""
    pause = asyncio.sleep(0)
    pause.close()
    return pause


KINDS: dict[str, Callable[[], object]] = {
    "generator": lambda: (word for word in ["quick", "brown"]),
    "coroutine": coroutine,
    "itertools.count": lambda: itertools.count(),
    "dict.keys()": lambda: {}.keys(),
    "dict.values()": lambda: {}.values(),
    "dict.items()": lambda: {}.items(),
    "csv.reader": lambda: csv.reader([]),
    "re.finditer": lambda: re.finditer("", ""),
    "re.Match": lambda: re.match("", ""),
    "memoryview": lambda: memoryview(b""),
    "os.DirEntry": lambda: next(os.scandir()),
    "sqlite3 cursor": lambda: sqlite3.connect(":memory:").cursor(),
    "sqlite3 row": lambda: sqlite3.Row(sqlite3.connect(":memory:").cursor(), ()),
    "frame": lambda: sys._getframe(),
}


def make(kind: str) -> object:
    """Return one object; what becomes of it is up to the pool."""
    return KINDS[kind]()


def main() -> None:
    """Print what becomes of each kind."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        for kind in KINDS:
            error = pool.submit(make, kind).exception()
            print(f"{kind:16}", f"{type(error).__name__}: {error}" if error else "travels")


if __name__ == "__main__":
    main()
