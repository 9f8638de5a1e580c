"""The pool is shut down after the event loop has ended, so that nothing blocks the loop."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def price(order: str) -> int:
    """Return the price of an order; this has to run on the loop."""
    return 100 * len(order)


def bill(order: str, loop: asyncio.AbstractEventLoop) -> str:
    """Ask the loop for the price, and write the bill in a worker thread."""
    cents = asyncio.run_coroutine_threadsafe(price(order), loop).result()
    return f"{order}: {cents}"


async def main(pool: ThreadPoolExecutor) -> None:
    """Print a bill."""
    loop = asyncio.get_running_loop()
    future = loop.run_in_executor(pool, bill, "tea", loop)
    print(await future)


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=1) as pool:
        asyncio.run(main(pool))
