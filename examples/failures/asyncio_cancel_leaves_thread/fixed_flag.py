"""Whoever stops waiting sets a flag, and the thread looks at it between two steps."""

import asyncio
from queue import Empty, SimpleQueue
from threading import Event


def next_order(orders: SimpleQueue[str], stop: Event) -> str:
    """Wait for an order in a worker thread, until it is told to stop."""
    while not stop.is_set():
        try:
            return orders.get(timeout=0.05)
        except Empty:
            continue
    raise InterruptedError("the thread was told to stop")


async def main() -> None:
    """Wait for an order, but not for long."""
    orders: SimpleQueue[str] = SimpleQueue()
    stop = Event()
    try:
        print(await asyncio.wait_for(asyncio.to_thread(next_order, orders, stop), timeout=0.2))
    except asyncio.TimeoutError:
        print("no order")
    finally:
        stop.set()  # after CancelledError, too


if __name__ == "__main__":
    asyncio.run(main())
