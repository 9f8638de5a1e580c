"""An exception in a with block is seen only after all tasks have run, those in the queue too."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor


def render(report: str) -> str:
    """Render a report; it takes half a second."""
    time.sleep(0.5)
    print(f"{report} is rendered")
    return report


def main() -> None:
    """Submit two reports, and fail at once."""
    try:
        with ThreadPoolExecutor(max_workers=1) as pool:
            pool.submit(render, "one.pdf")
            pool.submit(render, "two.pdf")
            raise ValueError("raised before the first report was rendered")
    except ValueError as error:
        print(f"ValueError: {error}")


if __name__ == "__main__":
    main()
