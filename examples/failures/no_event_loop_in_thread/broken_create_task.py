"""A task in a worker thread wants to start a coroutine on the loop of another thread."""

from __future__ import annotations

import asyncio


async def fetch(city: str) -> str:
    """Return the weather of a city."""
    await asyncio.sleep(0)
    return f"{city}: sunny"


def report(city: str) -> asyncio.Task[str]:
    """Start the coroutine."""
    coroutine = fetch(city)
    try:
        return asyncio.create_task(coroutine)  # raises RuntimeError
    finally:
        coroutine.close()


async def main() -> None:
    """Call a blocking function in a worker thread."""
    await asyncio.get_running_loop().run_in_executor(None, report, "Kyoto")


if __name__ == "__main__":
    asyncio.run(main())
