"""The parent puts one None for each worker behind the work, reads all results, and then joins."""

from __future__ import annotations

import multiprocessing
from multiprocessing.queues import Queue


def write_reports(orders: Queue[int | None], reports: Queue[str]) -> None:
    """Write a report for each order, until a None comes."""
    for number in iter(orders.get, None):
        reports.put(f"report {number}")


def main() -> None:
    """Print the reports of two workers."""
    orders: Queue[int | None] = multiprocessing.Queue()
    reports: Queue[str] = multiprocessing.Queue()
    writers = [multiprocessing.Process(target=write_reports, args=(orders, reports)) for _ in range(2)]
    for writer in writers:
        writer.start()
    for number in (1, 2, 3):
        orders.put(number)
    for _ in writers:
        orders.put(None)
    received = [reports.get() for _ in (1, 2, 3)]
    for writer in writers:
        writer.join()
    print(sorted(received))


if __name__ == "__main__":
    main()
