"""A process puts a large order into a queue of its own that nobody reads, prints its last line, and does not exit."""

from __future__ import annotations

import multiprocessing
from multiprocessing.queues import Queue


def take_order() -> None:
    """Put an order of a million characters into a queue."""
    orders: Queue[str] = multiprocessing.Queue()
    orders.put("x" * 1_000_000)
    print("done")


def main() -> None:
    """Take an order in a process, and wait for its end."""
    clerk = multiprocessing.Process(target=take_order)
    clerk.start()
    clerk.join()  # hangs


if __name__ == "__main__":
    main()
