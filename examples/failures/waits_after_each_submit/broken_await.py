"""Each coroutine is awaited before the next one begins, so there is never more than one."""

from __future__ import annotations

import asyncio

RUNNING: list[str] = []


async def fetch(page: str) -> int:
    """Tell how many fetches are under way at this moment."""
    RUNNING.append(page)
    await asyncio.sleep(0)  # here the others would get their turn
    together = len(RUNNING)
    await asyncio.sleep(0)
    RUNNING.remove(page)
    return together


async def main() -> None:
    """Fetch three pages."""
    counts = [await fetch(page) for page in ("news", "sports", "weather")]
    print(f"at the same time: {max(counts)}")  # prints at the same time: 1


if __name__ == "__main__":
    asyncio.run(main())
