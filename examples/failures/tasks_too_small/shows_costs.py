"""What do two thousand tiny tasks take on each executor? The order, or figures if an argument is given."""

from __future__ import annotations

import concurrent.futures
import sys
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor

WORDS = ["umbrella"] * 2000
Map = Callable[[Callable[[str], int], "list[str]"], Iterable[int]]


def score(word: str) -> int:
    """Score a word: a tiny task."""
    return len(word)


def seconds(mapping: Map) -> float:
    """Return how long it takes at best; what else the machine does only adds to it."""
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        assert sum(mapping(score, WORDS)) == 8 * len(WORDS)
        times.append(time.perf_counter() - begun)
    return min(times)


def in_chunks(pool: Executor) -> Map:
    """Return the map of a pool that sends five hundred calls on one journey."""
    return lambda function, words: pool.map(function, words, chunksize=500)


def main() -> None:
    """Measure the kinds of executor that this Python has."""
    loop = seconds(map)
    times = {}
    with ThreadPoolExecutor(max_workers=2) as pool:
        times["threads"] = seconds(pool.map)
    if sys.version_info >= (3, 14):
        with concurrent.futures.InterpreterPoolExecutor(max_workers=2) as interpreters:
            times["interpreters"] = seconds(interpreters.map)
    with ProcessPoolExecutor(max_workers=2) as processes:
        times["processes"] = seconds(processes.map)
        chunks = seconds(in_chunks(processes))
    for name, taken in times.items():
        ratio = taken / loop
        print(f"{name}: {ratio:.0f} times a loop" if sys.argv[1:] else f"{name}: ten times a loop: {ratio > 10}")
    ratio = times["processes"] / chunks
    print(f"chunks: {ratio:.0f} times faster" if sys.argv[1:] else f"chunks: ten times faster: {ratio > 10}")


if __name__ == "__main__":
    main()
