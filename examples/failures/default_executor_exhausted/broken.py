"""Forty calls wait in the threads of asyncio's own pool, and the call that would end their wait gets no thread."""

import asyncio
import threading


async def main() -> None:
    """Let forty customers wait for the shop to open, then open it."""
    opened = threading.Event()
    customers = [asyncio.create_task(asyncio.to_thread(opened.wait)) for _ in range(40)]
    await asyncio.sleep(0)  # now each of them is with the pool
    await asyncio.to_thread(opened.set)  # gets no thread
    await asyncio.gather(*customers)
    print("the shop is open")


if __name__ == "__main__":
    asyncio.run(main())  # hangs
