"""With cancel_join_thread the child ends at once and loses what it has put: now get waits without end."""

from __future__ import annotations

import multiprocessing
from multiprocessing.queues import Queue


def write_report(reports: Queue[str]) -> None:
    """Put a report of a million characters into the queue."""
    reports.put("x" * 1_000_000)
    reports.cancel_join_thread()


def main() -> None:
    """Print how long the report is."""
    reports: Queue[str] = multiprocessing.Queue()
    writer = multiprocessing.Process(target=write_report, args=(reports,))
    writer.start()
    writer.join()
    print(f"the child has ended with status {writer.exitcode}")
    print(f"characters: {len(reports.get())}")  # hangs


if __name__ == "__main__":
    main()
