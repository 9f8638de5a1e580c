"""A coroutine awaits a blocking function, which runs in a thread of the loop's own pool."""

from __future__ import annotations

import asyncio


def report(city: str) -> str:
    """Return the weather of a city."""
    return f"{city}: sunny"


async def main() -> None:
    """Call a blocking function in worker threads, for two cities at once."""
    print(await asyncio.gather(asyncio.to_thread(report, "Kyoto"), asyncio.to_thread(report, "Osaka")))


if __name__ == "__main__":
    asyncio.run(main())
