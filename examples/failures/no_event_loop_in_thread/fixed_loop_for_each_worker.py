"""A function that asks for the loop itself, as a library's may, finds one in each worker thread."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

LOOPS: list[asyncio.AbstractEventLoop] = []


async def fetch(city: str) -> str:
    """Return the weather of a city."""
    await asyncio.sleep(0)
    return f"{city}: sunny"


def report(city: str) -> str:
    """Run the coroutine to its end."""
    loop = asyncio.get_event_loop()
    return loop.run_until_complete(fetch(city))


def own_loop() -> None:
    """Give this worker thread a loop, before its first task."""
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    LOOPS.append(loop)


def main() -> None:
    """Fetch the weather in worker threads, and close their loops when they have ended."""
    with ThreadPoolExecutor(max_workers=2, initializer=own_loop) as pool:
        print(list(pool.map(report, ["Kyoto", "Osaka"])))
    for loop in LOOPS:
        loop.close()


if __name__ == "__main__":
    main()
