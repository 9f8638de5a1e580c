"""A semaphore lets at most three of these calls hold a thread at once; the others wait as coroutines."""

import asyncio
import threading


async def wait_in_line(opened: threading.Event, seats: asyncio.Semaphore) -> None:
    """Wait for a seat, then in a thread for the shop to open."""
    async with seats:
        await asyncio.to_thread(opened.wait)


async def main() -> None:
    """Let forty customers wait for the shop to open, then open it."""
    opened = threading.Event()
    seats = asyncio.Semaphore(3)
    customers = [asyncio.create_task(wait_in_line(opened, seats)) for _ in range(40)]
    await asyncio.sleep(0)  # now three of them are with the pool
    await asyncio.to_thread(opened.set)
    await asyncio.gather(*customers)
    print("the shop is open")


if __name__ == "__main__":
    asyncio.run(main())
