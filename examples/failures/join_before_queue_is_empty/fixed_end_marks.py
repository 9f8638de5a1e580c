"""Each child puts None behind its last report, and the parent reads until it has met one None for each child."""

from __future__ import annotations

import multiprocessing
from multiprocessing.queues import Queue


def write_reports(count: int, reports: Queue[str | None]) -> None:
    """Put so many reports into the queue, and None behind them."""
    for _ in range(count):
        reports.put("x" * 1_000_000)
    reports.put(None)


def main() -> None:
    """Print how many reports two children have written."""
    reports: Queue[str | None] = multiprocessing.Queue()
    writers = [multiprocessing.Process(target=write_reports, args=(count, reports)) for count in (2, 3)]
    for writer in writers:
        writer.start()
    received = 0
    for _ in writers:
        received += sum(1 for _ in iter(reports.get, None))
    for writer in writers:
        writer.join()
    print(f"reports: {received}")


if __name__ == "__main__":
    main()
