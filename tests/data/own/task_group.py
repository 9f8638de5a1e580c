"""A task group of asyncio collects what a worker process raised."""

import asyncio
from concurrent.futures import ProcessPoolExecutor


def half(number: int) -> int:
    if number % 2:
        raise ValueError(f"odd: {number}")  # raised here
    return number // 2


async def main() -> None:
    loop = asyncio.get_running_loop()

    async def work(number: int) -> int:
        return await loop.run_in_executor(pool, half, number)

    with ProcessPoolExecutor(max_workers=1) as pool:
        async with asyncio.TaskGroup() as group:  # since Python 3.11
            group.create_task(work(3))


if __name__ == "__main__":
    asyncio.run(main())
