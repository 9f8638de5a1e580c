"""Two threads count primes at the same time, and still keep no more than one core busy."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor


def count_primes(limit: int) -> tuple[int, int]:
    """Count the primes below a limit in plain Python, and tell in which process that was."""
    primes = [number for number in range(2, limit) if all(number % factor for factor in range(2, number))]
    return len(primes), os.getpid()


def main() -> None:
    """Count twice, and look how many cores this process kept busy."""
    begun, used = time.perf_counter(), time.process_time()
    with ThreadPoolExecutor(max_workers=2) as pool:
        counts = list(pool.map(count_primes, [3000, 3000]))
    cores = (time.process_time() - used) / (time.perf_counter() - begun)
    print([primes for primes, _ in counts])
    print(f"computed in this process: {[process == os.getpid() for _, process in counts]}")
    print(f"more than one core busy: {cores > 1.2}")  # prints more than one core busy: False


if __name__ == "__main__":
    main()
