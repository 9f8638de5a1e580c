"""The number in shared memory is a global; a worker that was not forked makes another one for itself."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

total = multiprocessing.RawValue("i", 0)


def add(amount: int) -> None:
    """Add an amount to the total that this process has; one worker needs no lock."""
    total.value += amount


def main() -> None:
    """Let a worker add to the total."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        for future in [pool.submit(add, amount) for amount in (1, 2, 3)]:
            future.result()
    print(f"total = {total.value}")  # prints total = 0


if __name__ == "__main__":
    main()
