"""A partial of a function at the top of the module carries the value that a lambda would capture."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from functools import partial


def add_tax(rate: int, net: int) -> int:
    """Return the price with the tax."""
    return net + net * rate // 100


def main() -> None:
    """Add the tax to two prices in a worker process."""
    rate = 19
    with ProcessPoolExecutor(max_workers=1) as pool:
        for price in pool.map(partial(add_tax, rate), [200, 300]):
            print(f"price = {price}")


if __name__ == "__main__":
    main()
