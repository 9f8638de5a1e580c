"""The timeout ends the await and not the thread, so asyncio.run() waits for the thread without end."""

import asyncio
from queue import SimpleQueue


def next_order(orders: SimpleQueue[str]) -> str:
    """Wait for the next order in a worker thread."""
    return orders.get()  # hangs


async def main() -> None:
    """Wait for an order, but not for long."""
    orders: SimpleQueue[str] = SimpleQueue()
    try:
        print(await asyncio.wait_for(asyncio.to_thread(next_order, orders), timeout=0.2))
    except asyncio.TimeoutError:
        print("no order")


if __name__ == "__main__":
    asyncio.run(main())  # hangs
