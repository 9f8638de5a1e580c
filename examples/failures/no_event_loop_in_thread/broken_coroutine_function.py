"""A coroutine function is submitted; the worker only makes a coroutine, and nobody awaits it."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def fetch(city: str) -> str:
    """Return the weather of a city."""
    await asyncio.sleep(0)
    print(f"fetched {city}")
    return f"{city}: sunny"


def main() -> None:
    """Fetch the weather in a worker thread."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        report = pool.submit(fetch, "Kyoto").result()
        print(f"report: {type(report).__name__}")  # prints report: coroutine


if __name__ == "__main__":
    main()
