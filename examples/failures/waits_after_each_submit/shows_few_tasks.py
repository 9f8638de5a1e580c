"""Ten coroutines take the next page from one iterator until it is empty, so there are never more than ten tasks."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

RUNNING: list[str] = []


async def fetch(page: str) -> int:
    """Tell how many fetches are under way at this moment."""
    RUNNING.append(page)
    await asyncio.sleep(0)  # here the others would get their turn
    together = len(RUNNING)
    RUNNING.remove(page)
    return together


async def fetch_next(pages: Iterator[str], counts: dict[str, int]) -> None:
    """Fetch page after page; what one coroutine has taken, no other gets."""
    for page in pages:
        counts[page] = await fetch(page)


async def main() -> None:
    """Fetch a thousand pages."""
    pages = (f"page {number}" for number in range(1000))
    counts: dict[str, int] = {}
    fetching = asyncio.gather(*(fetch_next(pages, counts) for _ in range(10)))
    print(f"tasks: {len(asyncio.all_tasks()) - 1}")  # one is main
    await fetching
    print(f"pages: {len(counts)}, at the same time: {max(counts.values())}")


if __name__ == "__main__":
    asyncio.run(main())
