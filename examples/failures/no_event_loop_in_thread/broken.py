"""A task in a worker thread asks for an event loop, and its thread has none."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def fetch(city: str) -> str:
    """Return the weather of a city."""
    await asyncio.sleep(0)
    return f"{city}: sunny"


def report(city: str) -> str:
    """Run the coroutine to its end."""
    loop = asyncio.get_event_loop()  # raises RuntimeError
    return loop.run_until_complete(fetch(city))


def main() -> None:
    """Fetch the weather in a worker thread."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        print(pool.submit(report, "Kyoto").result())


if __name__ == "__main__":
    main()
