"""The same work in a loop and in a pool: are the results the same, and is the run slower that starts the workers?"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor

LIMITS = [300, 310, 320, 330] * 4
Map = Callable[[Callable[[int], int], "list[int]"], Iterable[int]]


def count_primes(limit: int) -> int:
    """Compute in plain Python."""
    return sum(1 for number in range(2, limit) if all(number % factor for factor in range(2, number)))


def run(mapping: Map) -> tuple[float, list[int]]:
    """Return how long it takes, and what comes out."""
    begun = time.perf_counter()
    results = list(mapping(count_primes, LIMITS))
    return time.perf_counter() - begun, results


def main() -> None:
    """Compare; with an argument, print figures too."""
    loop, expected = min(run(map) for _ in range(10))
    with ProcessPoolExecutor(max_workers=2) as pool:
        first, results = run(pool.map)
        later, _ = min(run(pool.map) for _ in range(20))
    print(f"the same results: {results == expected}")
    print(f"the first run is slower: {first > later}")
    if sys.argv[1:]:
        print(f"loop {loop * 1e3:.1f} ms, first run {first * 1e3:.1f} ms, best run {later * 1e3:.1f} ms")


if __name__ == "__main__":
    main()
