"""Ctrl-C cancels the main task and not the thread, so asyncio.run() waits for the thread without end."""

import asyncio
import signal
from queue import SimpleQueue


def next_order(orders: SimpleQueue[str], loop: asyncio.AbstractEventLoop) -> str:
    """Wait for the next order in a worker thread; somebody presses Ctrl-C in the meantime."""
    loop.call_soon_threadsafe(signal.raise_signal, signal.SIGINT)
    return orders.get()  # hangs


async def main() -> None:
    """Wait for an order."""
    orders: SimpleQueue[str] = SimpleQueue()
    try:
        print(await asyncio.to_thread(next_order, orders, asyncio.get_running_loop()))
    finally:
        print("after Ctrl-C, main() has ended", flush=True)


if __name__ == "__main__":
    asyncio.run(main())  # hangs
