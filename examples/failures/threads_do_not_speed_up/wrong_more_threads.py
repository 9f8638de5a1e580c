"""Sixteen threads share the one GIL of their process as two do."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor


def count_primes(limit: int) -> tuple[int, int]:
    """Count the primes below a limit in plain Python, and tell in which process that was."""
    primes = [number for number in range(2, limit) if all(number % factor for factor in range(2, number))]
    return len(primes), os.getpid()


def main() -> None:
    """Count sixteen times, and look how many cores this process kept busy."""
    begun, used = time.perf_counter(), time.process_time()
    with ThreadPoolExecutor(max_workers=16) as pool:
        counts = list(pool.map(count_primes, [1000] * 16))
    cores = (time.process_time() - used) / (time.perf_counter() - begun)
    print(sum(primes for primes, _ in counts))
    print(f"more than one core busy: {cores > 1.2}")  # prints more than one core busy: False


if __name__ == "__main__":
    main()
