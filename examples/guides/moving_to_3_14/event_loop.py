"""A program asks asyncio for an event loop before there is one, to hand a task to a pool."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def use(pool: ThreadPoolExecutor) -> int:
    """Run a task in the pool."""
    return await asyncio.get_running_loop().run_in_executor(pool, abs, -1)


def main() -> None:
    """Do it in the old way, and in the one that works everywhere."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        try:
            loop = asyncio.get_event_loop()
            print("get_event_loop():", loop.run_until_complete(use(pool)))
            loop.close()
        except RuntimeError as error:
            print("get_event_loop():", error)
        print("asyncio.run():   ", asyncio.run(use(pool)))


if __name__ == "__main__":
    main()
