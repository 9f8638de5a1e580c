"""shutdown(wait=False) returns at once, and the interpreter waits for the task at its end."""

from __future__ import annotations

import concurrent.futures
import time
from concurrent.futures import ThreadPoolExecutor


def render(report: str) -> str:
    """Render a report; it takes two seconds."""
    time.sleep(2)
    print(f"{report} is rendered")  # prints report.pdf is rendered
    return report


def main() -> None:
    """Wait for a report for half a second, then leave the pool alone."""
    pool = ThreadPoolExecutor(max_workers=1)
    future = pool.submit(render, "report.pdf")
    try:
        print(future.result(timeout=0.5))
    except concurrent.futures.TimeoutError:
        pool.shutdown(wait=False, cancel_futures=True)
        print("main() returns")


if __name__ == "__main__":
    main()
