"""A lambda gets a variable's name and a partial around it; pickle still looks for <lambda>."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from functools import partial

add_tax = partial(lambda rate, net: net + net * rate // 100, 19)


def main() -> None:
    """Add the tax to a price in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(add_tax, 200)
        print(f"price = {future.result()}")  # raises PicklingError


if __name__ == "__main__":
    main()
