"""`map` lets go of each Future when it gives the result."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
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
        for page in pool.map(fetch, range(100)):
            pages.add(page)
    print(f"pages in memory: {len(pages)}")


if __name__ == "__main__":
    main()
