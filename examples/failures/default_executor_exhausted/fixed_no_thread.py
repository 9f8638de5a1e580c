"""The customers wait as coroutines, for an event of asyncio, and hold no thread."""

import asyncio


async def main() -> None:
    """Let forty customers wait for the shop to open, then open it."""
    opened = asyncio.Event()
    customers = [asyncio.create_task(opened.wait()) for _ in range(40)]
    await asyncio.sleep(0)  # now each of them waits
    await asyncio.to_thread(print, "a call in a thread has room")
    opened.set()
    await asyncio.gather(*customers)
    print("the shop is open")


if __name__ == "__main__":
    asyncio.run(main())
