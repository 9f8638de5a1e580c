"""A coroutine awaits a Future of concurrent.futures, and only asyncio's Futures can be awaited."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor


def report(city: str) -> str:
    """Return the weather of a city."""
    return f"{city}: sunny"


async def main() -> None:
    """Call a blocking function in a worker thread."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        print(await pool.submit(report, "Kyoto"))  # type: ignore[misc]  # the mistake  # raises TypeError


if __name__ == "__main__":
    asyncio.run(main())
