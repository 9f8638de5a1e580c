"""A coroutine needs no thread: what waits is a queue of asyncio, and the timeout ends it."""

import asyncio


async def main() -> None:
    """Wait for an order, but not for long."""
    orders: asyncio.Queue[str] = asyncio.Queue()
    try:
        print(await asyncio.wait_for(orders.get(), timeout=0.2))
    except asyncio.TimeoutError:
        print("no order")


if __name__ == "__main__":
    asyncio.run(main())
