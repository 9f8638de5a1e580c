"""From Python 3.13 on asyncio.run() stops waiting after five minutes, and then the interpreter waits."""

import asyncio
from queue import SimpleQueue
from unittest import mock


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
    with mock.patch("asyncio.constants.THREAD_JOIN_TIMEOUT", 0.2):  # seconds; it is 300
        asyncio.run(main())
    print("asyncio.run() has ended")
