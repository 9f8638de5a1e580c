"""A task in a worker thread hands its coroutine to the loop of the main thread, and waits."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def fetch(city: str) -> str:
    """Return the weather of a city."""
    await asyncio.sleep(0)
    return f"{city}: sunny"


def report(city: str, loop: asyncio.AbstractEventLoop) -> str:
    """Let the loop run the coroutine, and wait for its result."""
    return asyncio.run_coroutine_threadsafe(fetch(city), loop).result()


async def main() -> None:
    """Fetch the weather from a worker thread; the loop goes on meanwhile."""
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=1) as pool:
        print(await loop.run_in_executor(pool, report, "Kyoto", loop))


if __name__ == "__main__":
    asyncio.run(main())
