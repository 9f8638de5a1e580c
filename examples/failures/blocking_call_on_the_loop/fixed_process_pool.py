"""The computation runs in a worker process, and the event loop goes on in the meantime."""

import asyncio
from concurrent.futures import ProcessPoolExecutor


def price(order: str) -> int:
    """Return the price of an order, after a long computation in pure Python."""
    for _ in range(1_000_000):
        pass
    return 100 * len(order)


async def bill(order: str, pool: ProcessPoolExecutor) -> None:
    """Await the price, and print the bill."""
    loop = asyncio.get_running_loop()
    cents = await loop.run_in_executor(pool, price, order)
    print(f"{order}: {cents}")


async def heartbeat() -> None:
    """Do what else has to run on the loop."""
    print("heartbeat")


async def main(pool: ProcessPoolExecutor) -> None:
    """Print a bill; the heartbeat does not wait for it."""
    await asyncio.gather(bill("tea", pool), heartbeat())


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        asyncio.run(main(pool))
