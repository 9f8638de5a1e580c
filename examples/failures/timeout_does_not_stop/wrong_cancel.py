"""A task that is running cannot be cancelled: cancel() returns False, and the task goes on."""

from __future__ import annotations

import concurrent.futures
import time
from concurrent.futures import ThreadPoolExecutor


def render(report: str) -> str:
    """Render a report; it takes two seconds."""
    time.sleep(2)
    print(f"{report} is rendered")
    return report


def main() -> None:
    """Wait for a report for half a second, then cancel it."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(render, "report.pdf")
        try:
            print(future.result(timeout=0.5))
        except concurrent.futures.TimeoutError:
            print(f"cancelled: {future.cancel()}")  # prints cancelled: False


if __name__ == "__main__":
    main()
