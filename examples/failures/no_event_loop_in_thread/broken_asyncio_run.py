"""A plain function that the loop's thread calls has no loop to start: one runs there already."""

from __future__ import annotations

import asyncio


async def fetch(city: str) -> str:
    """Return the weather of a city."""
    await asyncio.sleep(0)
    return f"{city}: sunny"


def report(city: str) -> str:
    """Call a coroutine function from a plain one."""
    return asyncio.run(fetch(city))  # raises RuntimeError


async def main() -> None:
    """Report the weather, as a library or a framework may call such a function."""
    print(report("Kyoto"))


if __name__ == "__main__":
    asyncio.run(main())
