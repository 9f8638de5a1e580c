"""Four things that change with the default start method, seen from one task in a pool of three workers."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor

started_as_a_program = __name__ == "__main__"
greeting = "set when the module was imported"


def look() -> tuple[str, bool, int]:
    """Tell what a worker sees."""
    return greeting, started_as_a_program, os.getppid()


def main() -> None:
    """Print what the task saw, and how many workers there are."""
    global greeting
    greeting = "set by main()"
    with ProcessPoolExecutor(max_workers=3) as pool:
        seen, copied, parent = pool.submit(look).result()
        print("default start method:       ", multiprocessing.get_start_method())
        print("a global variable is:       ", seen)
        print("the worker's main module is:", "copied" if copied else "imported again")
        print("the worker's parent is:     ", "this process" if parent == os.getpid() else "another process")
        print("workers for one task:       ", len(multiprocessing.active_children()))


if __name__ == "__main__":
    main()
