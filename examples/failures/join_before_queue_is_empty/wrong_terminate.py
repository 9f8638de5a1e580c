"""The child is terminated in the middle of a message: the queue is broken for good, and get waits without end."""

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
    writer.join(timeout=1)
    if writer.is_alive():
        print("the child is terminated")
        writer.terminate()
    print(f"characters: {len(reports.get())}")  # hangs


if __name__ == "__main__":
    main()
