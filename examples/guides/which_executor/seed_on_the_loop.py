"""The big task is a coroutine that returns Futures of the event loop, and asking them stops the loop."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future


async def small_task(number: int) -> int:
    """Return the square of a number."""
    return number * number


async def big_task() -> list[Future[int]]:
    """Split the work into three small tasks of the loop, and return their Futures."""
    loop = asyncio.get_running_loop()
    return [asyncio.run_coroutine_threadsafe(small_task(number), loop) for number in range(3)]


async def main() -> None:
    """Await a result, then ask for another one as a thread would."""
    awaited = await asyncio.wrap_future((await big_task())[2])
    print(f"awaited: {awaited}")
    print(f"asked: {(await big_task())[2].result()}")  # hangs


if __name__ == "__main__":
    asyncio.run(main())
