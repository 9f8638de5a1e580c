"""A TaskGroup waits for all threads, and raises what went wrong in them; nobody has to ask."""

from __future__ import annotations

import asyncio


def read_price(text: str) -> int:
    """Read a price."""
    return int(text)


async def main() -> None:
    """Read the prices in threads and print their total, or what is wrong."""
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(asyncio.to_thread(read_price, text)) for text in ("120", "80", "1,500", "40")]
    except* ValueError as errors:
        for error in errors.exceptions:
            print(f"no total: {error}")
    else:
        print(f"total = {sum(task.result() for task in tasks)}")


if __name__ == "__main__":
    asyncio.run(main())
