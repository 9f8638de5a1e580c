"""A process for one task, without a pool, can be terminated on every Python."""

from __future__ import annotations

import time
from multiprocessing import Process


def render(report: str) -> str:
    """Render a report; it takes two seconds."""
    time.sleep(2)
    print(f"{report} is rendered")
    return report


def main() -> None:
    """Wait for a report for half a second, then terminate the process that renders it."""
    process = Process(target=render, args=("report.pdf",))
    process.start()
    process.join(timeout=0.5)
    if process.is_alive():
        process.terminate()
        process.join()
        print("report.pdf was given up")


if __name__ == "__main__":
    main()
