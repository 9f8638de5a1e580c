"""A thread pool may have 64 workers on Windows too; simulated as in broken.py."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from unittest import mock

CORES = 64  # what os.cpu_count() says on a large server


def word_count(page: str) -> int:
    """Count the words of a page."""
    return len(page.split())


def main() -> None:
    """Count the words of three pages, with as many worker threads as there are cores."""
    with ThreadPoolExecutor(max_workers=CORES) as pool:
        for count in pool.map(word_count, ["one", "one two", "one two three"]):
            print(f"words = {count}")


if __name__ == "__main__":
    # Simulates Windows: concurrent/futures/process.py gets this answer from sys.platform, nothing else changes.
    with mock.patch("concurrent.futures.process.sys", mock.Mock(platform="win32")):
        main()
