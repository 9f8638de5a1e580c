"""A pool that does not wait lets asyncio.run() end, and the interpreter still waits for the thread."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue


def next_order(orders: SimpleQueue[str]) -> str:
    """Wait for the next order in a worker thread."""
    return orders.get()  # hangs


async def main() -> None:
    """Wait for an order, but not for long."""
    orders: SimpleQueue[str] = SimpleQueue()
    pool = ThreadPoolExecutor(max_workers=1)
    loop = asyncio.get_running_loop()
    try:
        print(await asyncio.wait_for(loop.run_in_executor(pool, next_order, orders), timeout=0.2))
    except asyncio.TimeoutError:
        print("no order")
    pool.shutdown(wait=False, cancel_futures=True)


if __name__ == "__main__":
    asyncio.run(main())
    print("asyncio.run() has ended")
