"""The pool asks for fork by name; a forked worker has the names of its parent."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def reduced(price: int) -> int:
    """Take the discount off a price."""
    return price * (100 - discount) // 100


def main() -> None:
    """Print a reduced price."""
    with ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("fork")) as pool:
        print(pool.submit(reduced, 50).result())


if __name__ == "__main__":
    discount = 20
    main()
