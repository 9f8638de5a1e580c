"""Two worker processes count primes, each with a GIL of its own."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor


def count_primes(limit: int) -> tuple[int, int]:
    """Count the primes below a limit in plain Python, and tell in which process that was."""
    primes = [number for number in range(2, limit) if all(number % factor for factor in range(2, number))]
    return len(primes), os.getpid()


def main() -> None:
    """Count twice, and look in which process that was."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        counts = list(pool.map(count_primes, [3000, 3000]))
    print([primes for primes, _ in counts])
    print(f"computed in this process: {[process == os.getpid() for _, process in counts]}")


if __name__ == "__main__":
    main()
