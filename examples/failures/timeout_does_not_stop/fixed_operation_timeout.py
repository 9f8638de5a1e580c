"""The operation itself has a timeout: it ends the other program, and with it the task."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

RENDER = [sys.executable, "-c", "import time; time.sleep(2)"]


def render(report: str) -> str:
    """Render a report with another program; it takes two seconds."""
    subprocess.run(RENDER, check=True, timeout=0.5)
    print(f"{report} is rendered")
    return report


def main() -> None:
    """Wait for a report for half a second."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(render, "report.pdf")
        try:
            print(future.result())
        except subprocess.TimeoutExpired:
            print("report.pdf was given up")


if __name__ == "__main__":
    main()
