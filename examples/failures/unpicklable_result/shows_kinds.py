"""Each task returns one object, and the program prints what pickle says about it in the worker."""

from __future__ import annotations

import asyncio
import contextvars
import csv
import functools
import itertools
import multiprocessing
import os
import queue
import re
import sqlite3
import ssl
import subprocess
import sys
import threading
import weakref
from collections import namedtuple
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from enum import Enum
from typing import Any


@functools.lru_cache(maxsize=None)
def things() -> dict[str, Any]:
    """Make one object of each kind, once in each process."""
    pair: Any = namedtuple("pair", "x y")
    color: Any = Enum("color", "RED")
    base, process, pause = sqlite3.connect(":memory:"), subprocess.Popen(["true"]), asyncio.sleep(0)
    base.row_factory, _, _ = sqlite3.Row, process.wait(), pause.close()
    rows, local = base.execute("SELECT 1"), type("Local", (), {"__qualname__": "things.<locals>.Local"})
    every: dict[str, Any] = {"generator": (n for n in ""), "coroutine": pause, "itertools.count": itertools.count()}
    every.update({"dict.keys()": {}.keys(), "dict.values()": {}.values(), "dict.items()": {}.items()})
    every.update({"csv.reader": csv.reader([]), "re.finditer": re.finditer("", ""), "re.Match": re.match("", "")})
    every.update({"memoryview": memoryview(b""), "os.DirEntry": next(os.scandir()), "weakref": weakref.ref(os)})
    every.update({"lambda": lambda: 0, "local class": local})
    every.update({"local namedtuple": pair(1, 2), "local enum": color.RED, "property": property(), "module": os})
    every.update({"code": things.__wrapped__.__code__, "frame": sys._getframe(), "os.environ": os.environ})
    every.update({"sqlite3 connection": base, "sqlite3 cursor": rows, "sqlite3 row": rows.fetchone()})
    every.update({"text file": sys.stdout, "binary file": sys.stdin.buffer, "Popen": process})
    every.update({"Lock": threading.Lock(), "RLock": threading.RLock(), "Event": threading.Event()})
    every.update({"threading.local": threading.local(), "Thread": threading.Thread(), "Future": Future()})
    every.update({"queue.Queue": queue.Queue(), "queue.SimpleQueue": queue.SimpleQueue()})
    every.update({"ThreadPoolExecutor": ThreadPoolExecutor(), "multiprocessing.Lock": multiprocessing.Lock()})
    every.update({"SSLContext": ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), "Context": contextvars.copy_context()})
    return every


def thing(kind: str) -> object:
    """Return one object; what becomes of it is up to the pool."""
    return things()[kind]


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        for kind in things():
            error = pool.submit(thing, kind).exception()
            print(f"{kind:20}", f"{type(error).__name__}: {error}" if error else "travels")
