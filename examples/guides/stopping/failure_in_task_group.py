"""A TaskGroup cancels the others when one fails: queued calls never begin, and a flag ends those that run."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Event

running = Event()
begun: list[int] = []


def fetch(page: int, stop: Event) -> None:
    """Fetch a page in a worker thread, which takes a minute, unless it is to stop; there is no page 2."""
    begun.append(page)
    if page == 2:
        running.wait()
        raise LookupError("no page 2")
    running.set()
    if stop.wait(60) and page == 1:
        print("page 1: given up")


async def fetch_all(pages: range) -> None:
    """Fetch all pages; at the first error stop them all, and raise a group of errors."""
    loop = asyncio.get_running_loop()
    stop = Event()
    with ThreadPoolExecutor(max_workers=2) as pool:

        async def call(page: int) -> None:
            """Wait for a page in a task, as the group takes no Future."""
            await loop.run_in_executor(pool, fetch, page, stop)

        try:
            async with asyncio.TaskGroup() as group:
                for page in pages:
                    group.create_task(call(page))
        finally:
            print("the group has ended")
            stop.set()


def main() -> None:
    """Fetch twenty pages of a book."""
    try:
        asyncio.run(fetch_all(range(1, 21)))
    except* LookupError as errors:
        print(f"stopped: {errors.exceptions}")
    print(f"page 20 has begun: {20 in begun}")


if __name__ == "__main__":
    main()
