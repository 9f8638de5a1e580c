"""The parent reads the child's large report from the queue before it joins the child."""

from __future__ import annotations

import multiprocessing
from multiprocessing.queues import Queue


def write_report(reports: Queue[str]) -> None:
    """Put a report of a million characters into the queue."""
    reports.put("x" * 1_000_000)


def main() -> None:
    """Print how long the report is."""
    reports: Queue[str] = multiprocessing.Queue()
    writer = multiprocessing.Process(target=write_report, args=(reports,))
    writer.start()
    print(f"characters: {len(reports.get())}")
    writer.join()


if __name__ == "__main__":
    main()
