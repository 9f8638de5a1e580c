"""A plain function runs a coroutine in another thread and waits; the loop stands still meanwhile."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def fetch(city: str) -> str:
    """Return the weather of a city."""
    await asyncio.sleep(0)
    return f"{city}: sunny"


def report(city: str) -> str:
    """Call a coroutine function from a plain one."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(asyncio.run, fetch(city)).result()


async def main() -> None:
    """Report the weather; what the loop has to do as well comes after that."""
    asyncio.get_running_loop().call_soon(print, "the loop goes on")
    print(report("Kyoto"))
    await asyncio.sleep(0)


if __name__ == "__main__":
    asyncio.run(main())
