"""A counter in shared memory is made when the module is imported; a worker that is not forked has another one."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

sold = multiprocessing.RawValue("i", 0)


def sell(pieces: int) -> None:
    """Count what was sold."""
    sold.value += pieces


def main() -> None:
    """Sell ten apples and print how many were sold."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        pool.submit(sell, 10).result()
    print(f"sold = {sold.value}")  # prints sold = 0


if __name__ == "__main__":
    main()
