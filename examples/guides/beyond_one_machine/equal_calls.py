"""Requires distributed: Dask takes equal calls for one, unless it is told that they are not."""

from __future__ import annotations

import logging
import random
from concurrent.futures import Executor

from distributed import Client
from open_executor import DaskExecutor

QUIET = logging.CRITICAL + 1
OPTIONS = {"n_workers": 1, "threads_per_worker": 1, "dashboard_address": "127.0.0.1:0", "silence_logs": QUIET}


def throw() -> float:
    """Throw a die with very many sides."""
    return random.random()


def different(executor: Executor) -> int:
    """Throw four times; return how many results differ."""
    futures = [executor.submit(throw) for _ in range(4)]
    return len({future.result() for future in futures})


def main() -> None:
    """Throw through three executors of the same client."""
    with Client(processes=False, **OPTIONS) as client:
        print("get_executor():", different(client.get_executor()))
        print("get_executor(pure=False):", different(client.get_executor(pure=False)))
        print("DaskExecutor:", different(DaskExecutor(client)))


if __name__ == "__main__":
    main()
