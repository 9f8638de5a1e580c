"""A worker process could be killed, but nobody does: the with block waits for it as for a thread."""

from __future__ import annotations

import concurrent.futures
import time
from concurrent.futures import ProcessPoolExecutor


def render(report: str) -> str:
    """Render a report; it takes two seconds."""
    time.sleep(2)
    print(f"{report} is rendered")
    return report


def main() -> None:
    """Wait for a report for half a second, and look at its task after the with block."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(render, "report.pdf")
        try:
            print(future.result(timeout=0.5))
        except concurrent.futures.TimeoutError:
            print("no report in time")
    print(f"the task returned {future.result()}")  # prints the task returned report.pdf


if __name__ == "__main__":
    main()
