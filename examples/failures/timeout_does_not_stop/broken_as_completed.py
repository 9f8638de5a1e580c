"""as_completed() gives up, and the with block waits for the task that is still running."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def render(report: str) -> str:
    """Render a report; the second one takes two seconds."""
    time.sleep({"one.pdf": 0, "two.pdf": 2}[report])
    print(f"{report} is rendered")
    return report


def main() -> None:
    """Wait for two reports for half a second."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(render, report) for report in ("one.pdf", "two.pdf")]
        for future in as_completed(futures, timeout=0.5):  # raises TimeoutError
            print(future.result())


if __name__ == "__main__":
    main()
