"""A task that ends its process at once: who is left to say so?"""

from __future__ import annotations

import asyncio
import concurrent.futures
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor


def crash() -> None:
    """End like a C library with a fault: no exception, no clean-up."""
    os._exit(3)


def executors() -> dict[str, Callable[[int], Executor]]:
    """Return the kinds of executor that this Python has."""
    found: dict[str, Callable[[int], Executor]] = {"threads": ThreadPoolExecutor, "processes": ProcessPoolExecutor}
    if sys.version_info >= (3, 14):
        found["interpreters"] = concurrent.futures.InterpreterPoolExecutor
    return found


def run(kind: str) -> None:
    """Let a task crash, and say what the program learns of it."""
    if kind == "asyncio.to_thread":
        asyncio.run(asyncio.to_thread(crash))
    with executors()[kind](1) as pool:
        print(type(pool.submit(crash).exception()).__name__)


def main() -> None:
    """Run this program once for each kind, in a process of its own."""
    for kind in [*executors(), "asyncio.to_thread"]:
        done = subprocess.run([sys.executable, __file__, kind], capture_output=True, text=True)
        print(f"{kind}: the program {'went on: ' + done.stdout.strip() if done.stdout else 'is gone'}")


if __name__ == "__main__":
    if sys.argv[1:]:
        run(sys.argv[1])
    else:
        main()
