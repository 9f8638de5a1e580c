"""Forty calls wait in the threads of asyncio's own pool, and the call that would end their wait gets no thread."""

import asyncio
import threading


async def main() -> None:
    """Let forty customers wait for the shop to open, then open it."""
    loop = asyncio.get_running_loop()
    opened = threading.Event()
    customers = [loop.run_in_executor(None, opened.wait) for _ in range(40)]
    await asyncio.to_thread(opened.set)  # gets no thread
    await asyncio.gather(*customers)
    print("the shop is open")


if __name__ == "__main__":
    asyncio.run(main())  # hangs
