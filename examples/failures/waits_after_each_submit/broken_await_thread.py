"""Each call of run_in_executor is awaited before the next one, so the threads never work at the same time."""

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
    loop = asyncio.get_running_loop()
    for page in ("news", "sports", "weather"):
        print(await loop.run_in_executor(None, fetch, page))  # prints news: alone


if __name__ == "__main__":
    asyncio.run(main())
