"""The timeout ends the waiting, not the task, and the with block waits for the task again."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

RENDER = [sys.executable, "-c", "import time; time.sleep(2)"]


def render(report: str) -> str:
    """Render a report with another program; it takes two seconds."""
    subprocess.run(RENDER, check=True)
    print(f"{report} is rendered")
    return report


def main() -> None:
    """Wait for a report for half a second."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(render, "report.pdf")
        print(future.result(timeout=0.5))  # raises TimeoutError


if __name__ == "__main__":
    main()
