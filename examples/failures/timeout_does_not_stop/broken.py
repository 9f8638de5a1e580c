"""The timeout ends the waiting, not the task, and the with block waits for the task again."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor


def render(report: str) -> str:
    """Render a report; it takes two seconds."""
    time.sleep(2)
    print(f"{report} is rendered")
    return report


def main() -> None:
    """Wait for a report for half a second."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(render, "report.pdf")
        print(future.result(timeout=0.5))  # raises TimeoutError


if __name__ == "__main__":
    main()
