"""A semaphore lets two coroutines of `gather` fetch at a time; the tasks of all pages exist from the beginning."""

from __future__ import annotations

import asyncio

RUNNING: list[str] = []


async def fetch(page: str, at_most: asyncio.Semaphore) -> int:
    """Tell how many fetches are under way at this moment."""
    async with at_most:
        RUNNING.append(page)
        await asyncio.sleep(0)  # here the others would get their turn
        together = len(RUNNING)
        RUNNING.remove(page)
        return together


async def main() -> None:
    """Fetch three pages."""
    at_most = asyncio.Semaphore(2)
    fetching = asyncio.gather(*(fetch(page, at_most) for page in ("news", "sports", "weather")))
    print(f"tasks: {len(asyncio.all_tasks()) - 1}")  # one is main
    print(f"at the same time: {max(await fetching)}")


if __name__ == "__main__":
    asyncio.run(main())
