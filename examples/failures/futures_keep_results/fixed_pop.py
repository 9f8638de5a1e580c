"""Each Future leaves the dictionary when its page was handled."""

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
        futures = {pool.submit(fetch, number): number for number in range(100)}
        for future in as_completed(list(futures)):
            del futures[future]
            pages.add(future.result())
    print(f"pages in memory: {len(pages)}")


if __name__ == "__main__":
    main()
