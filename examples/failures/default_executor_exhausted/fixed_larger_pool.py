"""asyncio's own pool is replaced by one with a thread for each of these calls and some more."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


async def main() -> None:
    """Let forty customers wait for the shop to open, then open it."""
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=50))
    opened = threading.Event()
    customers = [loop.run_in_executor(None, opened.wait) for _ in range(40)]
    await asyncio.to_thread(opened.set)
    await asyncio.gather(*customers)
    print("the shop is open")


if __name__ == "__main__":
    asyncio.run(main())
