"""A list of Futures keeps every page in memory, long after it was handled."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, as_completed
from weakref import WeakSet


class Page:
    """A page, which may be large."""


def fetch(number: int) -> Page:
    """Fetch a page."""
    return Page()


def main() -> None:
    """Handle a hundred pages, and count those that are still in memory."""
    pages: WeakSet[Page] = WeakSet()
    with ThreadPoolExecutor(max_workers=4) as pool:
        futures = [pool.submit(fetch, number) for number in range(100)]
        for future in as_completed(futures):
            pages.add(future.result())
    print(f"pages in memory: {len(pages)}")  # prints pages in memory: 100


if __name__ == "__main__":
    main()
