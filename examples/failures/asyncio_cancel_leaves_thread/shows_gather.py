"""Cancelling gather takes out what is queued; what runs in a thread goes on and is lost."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Semaphore

begun = Semaphore(0)
open_door = Event()
baked: list[str] = []


def bake(cake: str) -> None:
    """Bake a cake in a worker thread; the oven's door opens when the event is set."""
    begun.release()
    open_door.wait()
    baked.append(cake)


async def main(pool: ThreadPoolExecutor) -> None:
    """Give two workers three cakes, and cancel all of them while two are in the oven."""
    loop = asyncio.get_running_loop()
    cakes = asyncio.gather(*(loop.run_in_executor(pool, bake, cake) for cake in ["apple", "cherry", "plum"]))
    for _ in range(2):
        await asyncio.to_thread(begun.acquire)
    cakes.cancel()
    try:
        await cakes
    except asyncio.CancelledError:
        print(f"gather is cancelled, baked so far: {baked}")
    open_door.set()


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=2) as pool:
        asyncio.run(main(pool))
    print(f"baked at the end: {sorted(baked)}")
