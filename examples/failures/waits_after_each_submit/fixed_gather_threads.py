"""`gather` awaits all calls of run_in_executor or to_thread together, so the threads work at the same time."""

from __future__ import annotations

import asyncio
from threading import Barrier, BrokenBarrierError

ALL_THREE = Barrier(3)


def fetch(page: str) -> str:
    """Wait up to two seconds for the other tasks, and tell whether they came."""
    try:
        ALL_THREE.wait(timeout=2)
    except BrokenBarrierError:
        return f"{page}: alone"
    return f"{page}: together with the others"


async def main() -> None:
    """Fetch three pages in each of the two ways."""
    loop = asyncio.get_running_loop()
    pages = ("news", "sports", "weather")
    for line in await asyncio.gather(*(loop.run_in_executor(None, fetch, page) for page in pages)):
        print(line)
    for line in await asyncio.gather(*(asyncio.to_thread(fetch, page) for page in pages)):
        print(line)


if __name__ == "__main__":
    asyncio.run(main())
