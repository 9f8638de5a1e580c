"""Profile what the workers do: each task writes a file of its own, and pstats adds the files up."""

from __future__ import annotations

import cProfile
import pstats
import sys
import tempfile
import uuid
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path


def profiled(folder: str, function: Callable[[int], int], number: int) -> int:
    """Call a function, and write where its time went."""
    profile = cProfile.Profile()
    try:
        return profile.runcall(function, number)
    finally:
        profile.dump_stats(f"{folder}/{uuid.uuid4()}.prof")


def is_prime(number: int) -> bool:
    """Try every factor."""
    return all(number % factor for factor in range(2, number))


def count_primes(limit: int) -> int:
    """Count the primes below a limit."""
    return sum(1 for number in range(2, limit) if is_prime(number))


def calls(stats: pstats.Stats) -> dict[str, str]:
    """Return how often each function was called."""
    return {name: of.ncalls for name, of in stats.get_stats_profile().func_profiles.items()}


def main() -> None:
    """Profile the main process, then the workers."""
    limits = [100, 200, 300]
    with ProcessPoolExecutor(2) as pool, cProfile.Profile() as here:
        list(pool.map(count_primes, limits))
    print("main process:", calls(pstats.Stats(here)).get("is_prime", "no is_prime"))

    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(2) as pool:
        list(pool.map(partial(profiled, folder, count_primes), limits))
        files = [str(path) for path in Path(folder).glob("*.prof")]
        stats = pstats.Stats(*files)
    counted = calls(stats)
    print(f"workers, {len(files)} files: count_primes {counted['count_primes']}, is_prime {counted['is_prime']}")
    if sys.argv[1:]:
        stats.sort_stats("tottime").print_stats(10)


if __name__ == "__main__":
    main()
