"""All coroutines are given to `gather`, which runs them side by side and returns their results in order."""

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
    counts = await asyncio.gather(*(fetch(page) for page in ("news", "sports", "weather")))
    print(f"at the same time: {max(counts)}")


if __name__ == "__main__":
    asyncio.run(main())
