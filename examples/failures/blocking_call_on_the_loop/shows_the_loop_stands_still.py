"""While a coroutine is in result() no other coroutine runs; while it awaits the same task, they do."""

import asyncio
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

ticked = threading.Event()


async def clock() -> None:
    """Set the event, as soon as the loop runs this."""
    ticked.set()


def work(seconds: float) -> bool:
    """Return whether the clock ticks while this task runs, for so many seconds at most."""
    return ticked.wait(seconds)


def nothing() -> None:
    """Do nothing in a worker process."""


async def main() -> None:
    """Run a task and a clock at the same time, in three ways."""
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=1) as pool:
        other = asyncio.create_task(clock())
        print(f"result(): the clock ticked: {pool.submit(work, 1).result()}")
        await other
        ticked.clear()
        other = asyncio.create_task(clock())
        print(f"await: the clock ticked: {await loop.run_in_executor(pool, work, 60)}")
        await other
    ticked.clear()
    other = asyncio.create_task(clock())
    with ProcessPoolExecutor(max_workers=1) as processes:
        processes.submit(nothing)
    print(f"with ProcessPoolExecutor(): the clock ticked: {ticked.is_set()}")
    await other


if __name__ == "__main__":
    asyncio.run(main())
