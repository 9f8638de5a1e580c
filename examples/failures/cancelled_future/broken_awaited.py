"""A pool is shut down while a coroutine awaits a task of it: to the coroutine it looks like its own end."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Event


async def main() -> None:
    """Await a task that the pool will never begin."""
    loop = asyncio.get_running_loop()
    go_on = Event()
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(go_on.wait)
        second = loop.run_in_executor(pool, abs, -1)
        pool.shutdown(wait=False, cancel_futures=True)
        go_on.set()
        try:
            print(f"result: {await second}")  # raises CancelledError
        except Exception as error:
            print(f"failed: {error!r}")


if __name__ == "__main__":
    asyncio.run(main())
