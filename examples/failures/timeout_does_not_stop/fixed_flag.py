"""The task looks at a flag between its steps, and ends when the flag is set."""

from __future__ import annotations

import concurrent.futures
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event


def render(report: str, stop: Event) -> str:
    """Render a report, a tenth of a second for each of twenty pages, unless it is told to stop."""
    for _ in range(20):
        time.sleep(0.1)
        if stop.is_set():
            return f"{report} was given up"
    print(f"{report} is rendered")
    return report


def main() -> None:
    """Wait for a report for half a second, then tell its task to stop."""
    stop = Event()
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(render, "report.pdf", stop)
        try:
            print(future.result(timeout=0.5))
        except concurrent.futures.TimeoutError:
            stop.set()
            print(future.result())


if __name__ == "__main__":
    main()
