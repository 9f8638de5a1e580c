"""A worker thread makes a loop of its own for a lock that belongs to the loop of the main thread."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def fetch(city: str, lock: asyncio.Lock) -> str:
    """Return the weather of a city; one at a time."""
    async with lock:  # raises RuntimeError
        return f"{city}: sunny"


def report(city: str, lock: asyncio.Lock) -> str:
    """Run the coroutine to its end in a loop of this thread."""
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        return loop.run_until_complete(fetch(city, lock))
    finally:
        loop.close()


async def main() -> None:
    """Fetch the weather in a worker thread while the lock is held here and somebody else waits for it."""
    lock = asyncio.Lock()
    with ThreadPoolExecutor(max_workers=1) as pool:
        async with lock:
            waiter = asyncio.ensure_future(fetch("Osaka", lock))
            await asyncio.sleep(0)
            print(await asyncio.get_running_loop().run_in_executor(pool, report, "Kyoto", lock))
        print(await waiter)


if __name__ == "__main__":
    asyncio.run(main())
