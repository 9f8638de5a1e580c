"""A coroutine waits for a task without awaiting its result, and then looks at how it ended."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Event


async def main() -> None:
    """Wait for a task that the pool will never begin."""
    loop = asyncio.get_running_loop()
    go_on = Event()
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(go_on.wait)
        second = loop.run_in_executor(pool, abs, -1)
        pool.shutdown(wait=False, cancel_futures=True)
        go_on.set()
        await asyncio.wait([second])
        print("the pool gave it up" if second.cancelled() else f"result: {second.result()}")


if __name__ == "__main__":
    asyncio.run(main())
