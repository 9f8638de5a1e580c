"""The with block of an executor ends in a coroutine, and its shutdown waits for a task that waits for the loop."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def price(order: str) -> int:
    """Return the price of an order; this has to run on the loop."""
    return 100 * len(order)


def bill(order: str, loop: asyncio.AbstractEventLoop) -> str:
    """Ask the loop for the price, and write the bill in a worker thread."""
    cents = asyncio.run_coroutine_threadsafe(price(order), loop).result()  # hangs
    return f"{order}: {cents}"


async def main() -> None:
    """Print a bill."""
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=1) as pool:  # hangs
        future = loop.run_in_executor(pool, bill, "tea", loop)
    print(await future)


if __name__ == "__main__":
    asyncio.run(main())
