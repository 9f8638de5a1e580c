"""A list is passed to a task; the values in it can be pickled."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor


def total(prices: Iterable[int]) -> int:
    """Return the sum of the prices."""
    return sum(prices)


def main() -> None:
    """Add two prices with tax in a worker process."""
    prices = [net + net * 19 // 100 for net in [200, 300]]
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(total, prices)
        print(f"total = {future.result()}")


if __name__ == "__main__":
    main()
