"""A coroutine awaits what run_in_executor returns: a Future of asyncio."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor


def report(city: str) -> str:
    """Return the weather of a city."""
    return f"{city}: sunny"


async def main() -> None:
    """Call a blocking function in a worker thread."""
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=1) as pool:
        print(await loop.run_in_executor(pool, report, "Kyoto"))
        print(await asyncio.wrap_future(pool.submit(report, "Osaka")))


if __name__ == "__main__":
    asyncio.run(main())
