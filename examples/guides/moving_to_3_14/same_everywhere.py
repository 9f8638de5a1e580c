"""A program that does not notice on which Python, and with which start method, it runs."""

from __future__ import annotations

import logging
import sys
from concurrent.futures import ProcessPoolExecutor
from pickle import PicklingError

discount: int


def prepare(percent: int, level: int) -> None:
    """Give a worker what it does not get by itself."""
    global discount
    discount = percent
    logging.basicConfig(level=level, stream=sys.stdout, format="%(message)s")


def reduced(price: int) -> int:
    """Take the discount off a price."""
    logging.info("reducing %s", price)
    return price * (100 - discount) // 100


def main() -> None:
    """Print a reduced price, and the one error that a lambda gives."""
    with ProcessPoolExecutor(max_workers=1, initializer=prepare, initargs=(20, logging.INFO)) as pool:
        print(pool.submit(reduced, 50).result())
        try:
            pool.submit(lambda: 0).result()
        except (PicklingError, AttributeError, TypeError):
            print("this cannot be pickled")


if __name__ == "__main__":
    main()
