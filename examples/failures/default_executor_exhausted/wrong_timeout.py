"""A timeout ends the wait of the coroutines, but not that of the threads: the next call gets no thread either."""

import asyncio
import threading


async def main() -> None:
    """Let forty customers give up after a second, then open the shop."""
    opened = threading.Event()
    calls = [asyncio.wait_for(asyncio.to_thread(opened.wait), timeout=1) for _ in range(40)]
    answers = await asyncio.gather(*calls, return_exceptions=True)
    print(f"gave up: {sum(isinstance(answer, asyncio.TimeoutError) for answer in answers)}")
    await asyncio.to_thread(opened.set)  # gets no thread
    print("the shop is open")


if __name__ == "__main__":
    asyncio.run(main())  # hangs
