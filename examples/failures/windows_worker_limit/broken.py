"""A process pool of 64 workers is refused on Windows; this program makes the pool believe that it is there."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from unittest import mock

CORES = 64  # what os.cpu_count() says on a large server


def word_count(page: str) -> int:
    """Count the words of a page."""
    return len(page.split())


def main() -> None:
    """Count the words of three pages, with as many worker processes as there are cores."""
    with ProcessPoolExecutor(max_workers=CORES) as pool:  # raises ValueError
        for count in pool.map(word_count, ["one", "one two", "one two three"]):
            print(f"words = {count}")


if __name__ == "__main__":
    # Simulates Windows: concurrent/futures/process.py gets this answer from sys.platform, nothing else changes.
    with mock.patch("concurrent.futures.process.sys", mock.Mock(platform="win32")):
        main()
