"""At most 61 worker processes work on Windows, however many cores there are; simulated as in broken.py."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from unittest import mock


def word_count(page: str) -> int:
    """Count the words of a page."""
    return len(page.split())


def main() -> None:
    """Count the words of three pages, with as many worker processes as there are cores and Windows allows."""
    with ProcessPoolExecutor(max_workers=min(61, os.cpu_count() or 1)) as pool:
        for count in pool.map(word_count, ["one", "one two", "one two three"]):
            print(f"words = {count}")


if __name__ == "__main__":
    # Simulates Windows: concurrent/futures/process.py gets this answer from sys.platform, nothing else changes.
    with mock.patch("concurrent.futures.process.sys", mock.Mock(platform="win32")):
        main()
