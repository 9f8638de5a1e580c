"""to_thread is a coroutine that does not begin before it is awaited, so a list of three begins none."""

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
    """Fetch three pages."""
    calls = [asyncio.to_thread(fetch, page) for page in ("news", "sports", "weather")]
    for call in calls:
        print(await call)  # prints news: alone


if __name__ == "__main__":
    asyncio.run(main())
