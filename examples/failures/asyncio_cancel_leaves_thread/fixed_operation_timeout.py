"""The operation has a timeout of its own, so the thread ends by itself."""

import asyncio
from queue import Empty, SimpleQueue


def next_order(orders: SimpleQueue[str]) -> str:
    """Wait for the next order in a worker thread."""
    return orders.get(timeout=0.2)


async def main() -> None:
    """Wait for an order, but not for long."""
    orders: SimpleQueue[str] = SimpleQueue()
    try:
        print(await asyncio.to_thread(next_order, orders))
    except Empty:
        print("no order")


if __name__ == "__main__":
    asyncio.run(main())
