"""A worker fills its own copy of a cache; the main process computes everything again."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from functools import cache


@cache
def price(dish: str) -> int:
    """Look up a price, which takes long."""
    return len(dish)


def hits(dish: str) -> int:
    """Ask for a price, and return how often the cache of this process has answered."""
    price(dish)
    return price.cache_info().hits


def main() -> None:
    """Ask twice in a worker, then once here."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(f"hits in the worker = {list(pool.map(hits, ('soup', 'soup')))}")
    print(f"hits in the main process = {hits('soup')}")  # prints hits in the main process = 0


if __name__ == "__main__":
    main()
