"""From Python 3.14 a process pool can terminate its workers, with the tasks that they run."""

from __future__ import annotations

import time
from concurrent.futures import ProcessPoolExecutor


def render(report: str) -> str:
    """Render a report; it takes two seconds."""
    time.sleep(2)
    print(f"{report} is rendered")
    return report


def main() -> None:
    """Wait for a report for half a second, then terminate the process that renders it."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(render, "report.pdf")
        try:
            print(future.result(timeout=0.5))
        except TimeoutError:
            pool.terminate_workers()
            print(f"its task ended with {type(future.exception()).__name__}")


if __name__ == "__main__":
    main()
