"""So it is with run_in_executor: the loop has ended before the first task runs."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Event


def serve(item: str) -> str:
    """Serve an item."""
    return f"{item} is served"


async def main() -> None:
    """Serve three items with a pool that still has something else to do."""
    loop = asyncio.get_running_loop()
    all_submitted = Event()
    with ThreadPoolExecutor(max_workers=1) as pool:
        busy = loop.run_in_executor(pool, all_submitted.wait)
        tasks = []
        for item in ["tea", "cake", "coffee"]:
            tasks.append(loop.run_in_executor(pool, lambda: serve(item)))
        all_submitted.set()
        await busy
        for line in await asyncio.gather(*tasks):
            print(line)  # prints coffee is served


if __name__ == "__main__":
    asyncio.run(main())
