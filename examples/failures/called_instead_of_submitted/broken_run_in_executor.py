"""The coroutine calls the function itself, in the thread of the event loop, and gives a number to the executor."""

from __future__ import annotations

import asyncio
from threading import current_thread, main_thread


def area(width: int, height: int) -> int:
    """Return the area of a room, and say who computes it."""
    print("in the main thread" if current_thread() is main_thread() else "in a worker thread")
    return width * height


async def main() -> None:
    """Compute an area in a worker thread."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[int] = loop.run_in_executor(None, area(3, 4))  # type: ignore[arg-type]  # the mistake of this page
    print(await future)  # raises TypeError


if __name__ == "__main__":
    asyncio.run(main())
