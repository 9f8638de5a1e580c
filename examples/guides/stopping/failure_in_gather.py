"""When a call fails, gather lets the others go on; cancel each, and let the loop pass that on to the pool."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Event

WAYS = ["nothing", "gather.cancel()", "cancel each", "cancel each, then wait"]


def fetch(page: int, running: Event, gate: Event, fetched: list[int]) -> None:
    """Fetch a page in a worker thread; there is no page 1."""
    if page == 1:
        raise LookupError("no page 1")
    running.set()
    gate.wait()
    fetched.append(page)


async def fetch_all(way: str) -> None:
    """Fetch page 1 and four others; when gather has raised the error, stop the rest this way."""
    running, gate = Event(), Event()
    fetched: list[int] = []
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=1) as pool:
        calls = [loop.run_in_executor(pool, fetch, page, running, gate, fetched) for page in range(1, 6)]
        gathered = asyncio.gather(*calls)
        try:
            await gathered
        except LookupError:
            running.wait()  # page 2 is running, pages 3 to 5 are queued
            if way == "gather.cancel()":
                way += f" is {gathered.cancel()}"
            if way.startswith("cancel each"):
                for call in calls:
                    call.cancel()
            if way.endswith("then wait"):
                await asyncio.wait(calls)
        gate.set()
    print(f"{way:25}fetched: {fetched}")


async def main() -> None:
    """Print for each way which pages were fetched after the error."""
    for way in WAYS:
        await fetch_all(way)


if __name__ == "__main__":
    asyncio.run(main())
