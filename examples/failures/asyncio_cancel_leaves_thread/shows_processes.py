"""A worker process goes on too, after the timeout of wait_for has ended the await."""

import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Event as EventClass

events: tuple[EventClass, EventClass]  # each worker has its own


def start(answered: EventClass, finished: EventClass) -> None:
    """Keep the two events where the task finds them."""
    global events
    events = (answered, finished)


def ask() -> None:
    """Wait for the answer in a worker process, and say that it has come."""
    answered, finished = events
    answered.wait()
    finished.set()


async def main(pool: ProcessPoolExecutor, answered: EventClass) -> None:
    """Ask, but do not wait for long."""
    loop = asyncio.get_running_loop()
    try:
        await asyncio.wait_for(loop.run_in_executor(pool, ask), timeout=0.2)
    except asyncio.TimeoutError:
        print("no answer")
    answered.set()


if __name__ == "__main__":
    answered, finished = multiprocessing.Event(), multiprocessing.Event()
    with ProcessPoolExecutor(max_workers=1, initializer=start, initargs=(answered, finished)) as pool:
        asyncio.run(main(pool, answered))
    print(f"the worker has finished: {finished.is_set()}")
