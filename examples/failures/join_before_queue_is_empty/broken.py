"""The parent joins a child before it reads the child's large report from the queue, and both wait without end."""

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
    writer.join()  # hangs
    print(f"characters: {len(reports.get())}")


if __name__ == "__main__":
    main()
