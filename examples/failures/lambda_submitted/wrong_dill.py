"""Requires dill: it can pickle a lambda, but importing it does not change what the executor uses."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

import dill

dill.extend(True)


def main() -> None:
    """Add the tax to a price in a worker process."""
    rate = 19
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(lambda net: net + net * rate // 100, 200)
        print(f"price = {future.result()}")  # raises AttributeError or PicklingError


if __name__ == "__main__":
    main()
