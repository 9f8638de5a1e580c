"""How much of the CPU time did the busiest GIL see: all of it, or less? With an argument: how many percent."""

from __future__ import annotations

import concurrent.futures
import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory


def count_primes(folder: str, name: str) -> tuple[str, float]:
    """Wait for the other task, then count primes; return whose GIL that needed, and the CPU time in seconds."""
    Path(folder, name).touch()
    while len(list(Path(folder).iterdir())) < 2:
        time.sleep(0.001)
    begun = time.thread_time()
    sum(1 for number in range(2, 3000) if all(number % factor for factor in range(2, number)))
    gil = f"process {os.getpid()}"
    if sys.version_info >= (3, 14):
        from concurrent import interpreters

        gil += f", interpreter {interpreters.get_current().id}"
    return gil, time.thread_time() - begun


def share_of_the_busiest(kind: Callable[[int], Executor]) -> float:
    """Run two tasks on two workers, and return the share of the GIL that saw most of the CPU time."""
    seen: Counter[str] = Counter()
    with TemporaryDirectory() as folder, kind(2) as pool:
        for gil, seconds in pool.map(count_primes, [folder] * 2, "ab"):
            seen[gil] += round(seconds * 1e6)
    return max(seen.values()) / sum(seen.values())


def main() -> None:
    """Compare the kinds of executor that this Python has."""
    kinds: dict[str, Callable[[int], Executor]] = {"threads": ThreadPoolExecutor, "processes": ProcessPoolExecutor}
    if sys.version_info >= (3, 14):
        kinds["interpreters"] = concurrent.futures.InterpreterPoolExecutor
    for name, kind in kinds.items():
        share = share_of_the_busiest(kind)
        print(f"{name}: {share:.0%}" if sys.argv[1:] else f"{name}: all under one GIL: {share == 1}")


if __name__ == "__main__":
    main()
