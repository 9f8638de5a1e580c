"""The tasks fail and return nothing; each exception keeps the local variables of its task."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from weakref import WeakSet


class Page:
    """A page, which may be large."""


pages: WeakSet[Page] = WeakSet()


def count_words(number: int) -> int:
    """Fetch a page, and fail to read it."""
    pages.add(page := Page())
    raise ValueError(f"{page} cannot be read")


def main() -> None:
    """Let a hundred tasks fail, and count the pages that are still in memory."""
    with ThreadPoolExecutor(max_workers=4) as pool:
        futures = [pool.submit(count_words, number) for number in range(100)]
    print(f"{len(futures)} failed, pages in memory: {len(pages)}")  # prints 100 failed, pages in memory: 100


if __name__ == "__main__":
    main()
