"""The loop's own thread waits for a coroutine that only this thread could run."""

from __future__ import annotations

import asyncio


async def fetch(city: str) -> str:
    """Return the weather of a city."""
    await asyncio.sleep(0)
    return f"{city}: sunny"


def report(city: str, loop: asyncio.AbstractEventLoop) -> str:
    """Let the loop run the coroutine, and wait for its result."""
    return asyncio.run_coroutine_threadsafe(fetch(city), loop).result()  # hangs


async def main() -> None:
    """Fetch the weather, but call the function here instead of in a worker thread."""
    print(report("Kyoto", asyncio.get_running_loop()))


if __name__ == "__main__":
    asyncio.run(main())
