"""A worker ends in the middle of a task: multiprocessing.Pool loses the task, an executor raises."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool


def caught(call: Callable[..., object], timeout: float | None = None) -> str:
    """Return what a call returns or raises; it waits for so many seconds at most."""
    try:
        return repr(call(timeout=timeout))
    except (Exception, SystemExit) as error:
        return type(error).__name__


def main() -> None:
    """Let a worker end in two ways, then ask for another task."""
    for end, argument in ((sys.exit, 3), (os._exit, 3)):
        with Pool(1) as pool:
            print(f"{end.__name__}: Pool:", caught(pool.apply_async(end, (argument,)).get, 2), end=", then ")
            print(caught(pool.apply_async(abs, (-1,)).get))
        with ProcessPoolExecutor(1) as executor:
            print(f"{end.__name__}: executor:", caught(executor.submit(end, argument).result), end=", then ")
            try:
                print(caught(executor.submit(abs, -1).result))
            except Exception as error:
                print(f"submit raises {type(error).__name__}")


if __name__ == "__main__":
    main()
