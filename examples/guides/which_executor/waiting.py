"""A thousand tasks wait at the same moment: all of them in one thread, or each in its own."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

TASKS = 1000


async def coroutines() -> None:
    """Let coroutines wait, and count the threads of this process."""
    go = asyncio.Event()
    tasks = [asyncio.create_task(go.wait()) for _ in range(TASKS)]
    await asyncio.sleep(0)  # once round: now every task has begun to wait
    print(f"{TASKS} coroutines wait: {threading.active_count()} thread")
    go.set()
    await asyncio.gather(*tasks)


def tasks_of_a_pool() -> None:
    """Let the tasks of a thread pool wait, and count again."""
    meeting = threading.Barrier(TASKS + 1)
    with ThreadPoolExecutor(TASKS) as pool:
        for _ in range(TASKS):
            pool.submit(meeting.wait)
        print(f"{TASKS} tasks of a thread pool wait: {threading.active_count()} threads")
        meeting.wait()


def main() -> None:
    """Wait in one way, then in the other."""
    asyncio.run(coroutines())
    tasks_of_a_pool()


if __name__ == "__main__":
    main()
