"""A task in a worker thread makes an event loop of its own, for one coroutine."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def fetch(city: str) -> str:
    """Return the weather of a city."""
    await asyncio.sleep(0)
    return f"{city}: sunny"


def report(city: str) -> str:
    """Run the coroutine to its end."""
    return asyncio.run(fetch(city))


def main() -> None:
    """Fetch the weather in a worker thread."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        print(pool.submit(report, "Kyoto").result())


if __name__ == "__main__":
    main()
