"""A child ends before a small report is read, and cannot end before a large one is."""

from __future__ import annotations

import multiprocessing
from multiprocessing.queues import Queue


def write_report(length: int, reports: Queue[str]) -> None:
    """Put a report of so many characters into the queue."""
    reports.put("x" * length)


def main() -> None:
    """Say for a small and a large report whether the child has ended before and after the report was read."""
    for length in (1_000, 1_000_000):
        reports: Queue[str] = multiprocessing.Queue()
        writer = multiprocessing.Process(target=write_report, args=(length, reports))
        writer.start()
        writer.join(timeout=60 if length == 1_000 else 1)
        print(f"{length} characters, not read: the child has ended: {not writer.is_alive()}")
        reports.get()
        writer.join()
        print(f"{length} characters, read: the child has ended: {not writer.is_alive()}")


if __name__ == "__main__":
    main()
