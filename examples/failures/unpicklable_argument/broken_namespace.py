"""All options of a program are passed to a task, and one of them is an open file."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from concurrent.futures import ProcessPoolExecutor


def price(options: Namespace) -> int:
    """Return a price with the tax."""
    rate: int = options.rate
    return 200 + 200 * rate // 100


def main() -> None:
    """Add the tax to a price in a worker process."""
    parser = ArgumentParser()
    parser.add_argument("--rate", type=int, default=19)
    parser.add_argument("--output", default=sys.stdout)
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(price, parser.parse_args([]))
        print(f"price = {future.result()}")  # raises TypeError


if __name__ == "__main__":
    main()
