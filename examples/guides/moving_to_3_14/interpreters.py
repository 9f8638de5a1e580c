"""A pool of interpreters runs in this process and shares nothing with it: what it takes and what it refuses."""

from __future__ import annotations

import concurrent.futures
import os
import threading
from collections.abc import Callable
from concurrent.interpreters import NotShareableError
from typing import Any

counter = 0


def count() -> int:
    """Count in the interpreter that runs this."""
    global counter
    counter += 1
    return counter


def main() -> None:
    """Submit a few things, and print what comes back."""
    here, local = os.getpid(), 1
    calls: dict[str, tuple[Callable[..., Any], *tuple[Any, ...]]] = {
        "a function": (count,),
        "the same again": (count,),
        "a lambda": (lambda number: number + 1, 1),
        "a lambda that uses a local variable": (lambda: local,),
        "a list": (len, [1, 2]),
        "a lock": (id, threading.Lock()),
    }
    with concurrent.futures.InterpreterPoolExecutor(max_workers=1) as pool:
        print("in this process:", pool.submit(os.getpid).result() == here)
        for name, (function, *arguments) in calls.items():
            try:
                print(f"{name}: {pool.submit(function, *arguments).result()}")
            except NotShareableError as error:
                print(f"{name}: {type(error).__name__}: {error.__cause__}")
    print("the counter of the main program:", counter)


if __name__ == "__main__":
    main()
