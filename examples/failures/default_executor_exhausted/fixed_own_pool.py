"""The calls that wait long have a pool of their own, and asyncio's pool is free for the others."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


async def main(pool: ThreadPoolExecutor) -> None:
    """Let forty customers wait for the shop to open, then open it."""
    loop = asyncio.get_running_loop()
    opened = threading.Event()
    customers = [loop.run_in_executor(pool, opened.wait) for _ in range(40)]
    await asyncio.to_thread(opened.set)
    await asyncio.gather(*customers)
    print("the shop is open")


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=40) as pool:
        asyncio.run(main(pool))
