"""The pool is shut down before the Manager ends, because its block is inside of the Manager's."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.managers import ListProxy


def sell(order: str, sold: ListProxy[str]) -> int:
    """Note that an order was sold; return how many are."""
    sold.append(order)
    return len(sold)


def main() -> None:
    """Submit a task inside of both blocks, and read its result behind them."""
    with multiprocessing.Manager() as manager, ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(sell, "tea", manager.list())
    print(future.result())


if __name__ == "__main__":
    main()
