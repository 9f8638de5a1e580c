"""A child that ends without an answer leaves get waiting; with a timeout the parent can look at the child."""

from __future__ import annotations

import multiprocessing
import os
import queue
from multiprocessing.queues import Queue


def write_report(reports: Queue[str]) -> None:
    """End this process before anything is put into the queue."""
    os._exit(3)


def main() -> None:
    """Wait for a report for as long as the child lives."""
    reports: Queue[str] = multiprocessing.Queue()
    writer = multiprocessing.Process(target=write_report, args=(reports,))
    writer.start()
    while True:
        ended = not writer.is_alive()
        try:
            print(reports.get(timeout=1))
            break
        except queue.Empty:
            if ended:
                print(f"no report: the child has ended with status {writer.exitcode}")
                break
    writer.join()


if __name__ == "__main__":
    main()
