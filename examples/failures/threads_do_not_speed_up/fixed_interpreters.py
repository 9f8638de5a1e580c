"""Two interpreters of one process count primes, each with a GIL of its own."""

from __future__ import annotations

from concurrent import interpreters
from concurrent.futures import InterpreterPoolExecutor


def count_primes(limit: int) -> tuple[int, bool]:
    """Count the primes below a limit in plain Python, and tell whether that was in the main interpreter."""
    primes = [number for number in range(2, limit) if all(number % factor for factor in range(2, number))]
    return len(primes), interpreters.get_current() == interpreters.get_main()


def main() -> None:
    """Count twice, and look in which interpreter that was."""
    with InterpreterPoolExecutor(max_workers=2) as pool:
        counts = list(pool.map(count_primes, [3000, 3000]))
    print([primes for primes, _ in counts])
    print(f"computed in the main interpreter: {[here for _, here in counts]}")


if __name__ == "__main__":
    main()
