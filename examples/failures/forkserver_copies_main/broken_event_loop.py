"""A thread that the main file starts at import runs an event loop; the worker has the loop, and no such thread."""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from threading import Thread

LOOP = asyncio.new_event_loop()
Thread(target=LOOP.run_forever, daemon=True).start()


async def fetch_rate() -> float:
    """Return the price of a dollar in euros."""
    return 0.5


def convert(dollars: float) -> float:
    """Convert dollars to euros; the rate is fetched in the event loop."""
    return dollars * asyncio.run_coroutine_threadsafe(fetch_rate(), LOOP).result()


def main() -> None:
    """Convert an amount in a worker process."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(f"euros: {pool.submit(convert, 100).result()}")  # hangs


if __name__ == "__main__":
    main()
