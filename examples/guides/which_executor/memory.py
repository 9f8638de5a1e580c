"""How much memory a worker has for itself, on Linux; in figures if a start method is named."""

from __future__ import annotations

import concurrent.futures
import multiprocessing
import os
import sys
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

WORKERS = 8
LITTLE = 2.0  # MB


def own_memory(pids: set[int]) -> float:
    """Return the memory in MB that these processes share with no other."""
    lines = [line.split() for pid in pids for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()]
    return sum(int(line[1]) for line in lines if line[0].startswith("Private_")) / 1024


def per_worker(kind: Callable[[int], Executor]) -> float:
    """Return the memory in MB that each of several idle workers adds."""
    with ExitStack() as stack:
        before = own_memory({os.getpid()})
        pids = {stack.enter_context(kind(1)).submit(os.getpid).result() for _ in range(WORKERS)}
        return (own_memory(pids | {os.getpid()}) - before) / WORKERS


def main() -> None:
    """Measure the kinds of executor that this Python has."""
    kinds: dict[str, Callable[[int], Executor]] = {"thread": ThreadPoolExecutor, "process": ProcessPoolExecutor}
    if sys.version_info >= (3, 14):
        kinds["interpreter"] = concurrent.futures.InterpreterPoolExecutor
    if sys.argv[1:]:
        multiprocessing.set_start_method(sys.argv[1])
    for name, kind in kinds.items():
        used = per_worker(kind)
        size = f"{used:.1f} MB" if sys.argv[1:] else f"{'over' if used > LITTLE else 'under'} {LITTLE:.0f} MB"
        print(f"{name}: {size}")


if __name__ == "__main__":
    main()
