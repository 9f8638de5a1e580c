"""run_in_executor takes the function and positional arguments; to_thread takes arguments by keyword, too."""

from __future__ import annotations

import asyncio
from functools import partial
from threading import current_thread, main_thread


def area(width: int, height: int) -> int:
    """Return the area of a room, and say who computes it."""
    print("in the main thread" if current_thread() is main_thread() else "in a worker thread")
    return width * height


async def main() -> None:
    """Compute an area in a worker thread, in three ways."""
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, area, 3, 4))
    print(await loop.run_in_executor(None, partial(area, 3, height=4)))
    print(await asyncio.to_thread(area, 3, height=4))


if __name__ == "__main__":
    asyncio.run(main())
