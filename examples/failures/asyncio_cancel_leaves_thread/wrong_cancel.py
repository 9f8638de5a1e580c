"""cancel() of the task ends the await as well, and the thread goes on."""

import asyncio
from queue import SimpleQueue
from threading import Event


def next_order(orders: SimpleQueue[str], begun: Event) -> str:
    """Wait for an order in a worker thread."""
    begun.set()
    return orders.get()  # hangs


async def main() -> None:
    """Begin to wait for an order, then cancel that."""
    orders: SimpleQueue[str] = SimpleQueue()
    begun = Event()
    waiting = asyncio.create_task(asyncio.to_thread(next_order, orders, begun))
    await asyncio.to_thread(begun.wait)
    print(f"cancel(): {waiting.cancel()}")
    await asyncio.wait([waiting])
    print(f"cancelled(): {waiting.cancelled()}")


if __name__ == "__main__":
    asyncio.run(main())
