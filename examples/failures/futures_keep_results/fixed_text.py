"""A task that fails returns the text of its exception, without the traceback."""

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


def try_to_count(number: int) -> int | str:
    """Return the number of words, or why there is none."""
    try:
        return count_words(number)
    except ValueError as error:
        return str(error)


def main() -> None:
    """Let a hundred tasks fail, and count the pages that are still in memory."""
    with ThreadPoolExecutor(max_workers=4) as pool:
        futures = [pool.submit(try_to_count, number) for number in range(100)]
    print(f"{len(futures)} failed, pages in memory: {len(pages)}")


if __name__ == "__main__":
    main()
