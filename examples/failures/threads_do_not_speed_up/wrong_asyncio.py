"""`asyncio.to_thread` uses a thread pool, so the coroutines keep no more than one core busy either."""

from __future__ import annotations

import asyncio
import time


def count_primes(limit: int) -> int:
    """Count the primes below a limit in plain Python."""
    return len([number for number in range(2, limit) if all(number % factor for factor in range(2, number))])


async def main() -> None:
    """Count twice, and look how many cores this process kept busy."""
    begun, used = time.perf_counter(), time.process_time()
    print(await asyncio.gather(*(asyncio.to_thread(count_primes, 3000) for _ in range(2))))
    cores = (time.process_time() - used) / (time.perf_counter() - begun)
    print(f"more than one core busy: {cores > 1.2}")  # prints more than one core busy: False


if __name__ == "__main__":
    asyncio.run(main())
