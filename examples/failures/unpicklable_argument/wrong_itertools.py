"""An iterator from itertools is passed to a task; Python 3.14 does not pickle it any more."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from itertools import chain


def total(prices: Iterable[int]) -> int:
    """Return the sum of the prices."""
    return sum(prices)


def main() -> None:
    """Add the prices of two orders in a worker process."""
    prices = chain([238, 357], [119])
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(total, prices)
        print(f"total = {future.result()}")  # raises TypeError


if __name__ == "__main__":
    main()
