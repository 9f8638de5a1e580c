"""A task lets a StopIteration out, and no asyncio Future can hold one."""

from __future__ import annotations

import asyncio


async def main() -> None:
    """Read a city in a worker thread from an iterator that has none left."""
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: print(f"in a callback: {context['exception']}"))
    cities = iter(["Kyoto"])
    print(await loop.run_in_executor(None, next, cities))
    print(await loop.run_in_executor(None, next, cities))  # raises RuntimeError


if __name__ == "__main__":
    asyncio.run(main())  # hangs
