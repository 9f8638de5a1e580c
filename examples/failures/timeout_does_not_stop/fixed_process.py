"""A process for one task, without a pool, can be terminated on every Python."""

from __future__ import annotations

import time
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection


def render(report: str, answer: Connection) -> None:
    """Render a report, which takes two seconds, and send it."""
    time.sleep(2)
    answer.send(f"{report} is rendered")


def main() -> None:
    """Wait for a report for half a second, then terminate the process that renders it."""
    ours, theirs = Pipe(duplex=False)
    process = Process(target=render, args=("report.pdf", theirs))
    process.start()
    if ours.poll(timeout=0.5):
        print(ours.recv())
    else:
        process.terminate()
        print("report.pdf was given up")
    process.join()


if __name__ == "__main__":
    main()
