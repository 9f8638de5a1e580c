"""A loop that reads until the queue is empty stops before a slow child has put its report, and join waits again."""

from __future__ import annotations

import multiprocessing
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Event


def write_report(reports: Queue[str], looked: Event) -> None:
    """Put a report of a million characters into the queue, but not before the parent has looked."""
    looked.wait()
    reports.put("x" * 1_000_000)


def main() -> None:
    """Print how many reports there are."""
    reports: Queue[str] = multiprocessing.Queue()
    looked = multiprocessing.Event()
    writer = multiprocessing.Process(target=write_report, args=(reports, looked))
    writer.start()
    received = []
    while not reports.empty():
        received.append(reports.get())
    looked.set()
    print(f"reports: {len(received)}")
    writer.join()  # hangs


if __name__ == "__main__":
    main()
