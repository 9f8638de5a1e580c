"""A task gets a list of a Manager that has ended before the task begins, and the worker process dies of it."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.managers import ListProxy


def sell(order: str, sold: ListProxy[str]) -> int:
    """Note that an order was sold; return how many are."""
    sold.append(order)
    return len(sold)


def main() -> None:
    """Submit a task inside of the Manager's block, behind another one that keeps the worker busy."""
    closed = multiprocessing.Event()
    with ProcessPoolExecutor(max_workers=1, initializer=closed.wait) as pool:
        with multiprocessing.Manager() as manager:
            future = pool.submit(sell, "tea", manager.list())
        closed.set()
        print(future.result())  # raises BrokenProcessPool


if __name__ == "__main__":
    main()
