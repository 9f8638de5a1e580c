"""A queue of a Manager keeps the report in a process of its own, so the child can end before somebody reads it."""

from __future__ import annotations

import multiprocessing
from queue import Queue


def write_report(reports: Queue[str]) -> None:
    """Put a report of a million characters into the queue."""
    reports.put("x" * 1_000_000)


def main() -> None:
    """Print how long the report is."""
    with multiprocessing.Manager() as manager:
        reports = manager.Queue()
        writer = multiprocessing.Process(target=write_report, args=(reports,))
        writer.start()
        writer.join()
        print(f"characters: {len(reports.get())}")


if __name__ == "__main__":
    main()
