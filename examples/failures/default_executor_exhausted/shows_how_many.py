"""asyncio's own pool runs min(32, CPUs + 4) calls at once, and not one more."""

import asyncio
import os
import threading

started = threading.Semaphore(0)
opened = threading.Event()


def wait() -> None:
    """Say that this call has a thread, and keep it."""
    started.release()
    opened.wait()


async def main() -> None:
    """Compare the number of calls that have a thread with the rule."""
    loop = asyncio.get_running_loop()
    calls = [loop.run_in_executor(None, wait) for _ in range(40)]
    cpus = getattr(os, "process_cpu_count", os.cpu_count)()
    allowed = min(32, (cpus or 1) + 4)
    running = sum(started.acquire(timeout=60) for _ in range(allowed))
    print(f"min(32, CPUs + 4) of 40 calls have a thread: {running == allowed}")
    print(f"one more has a thread: {started.acquire(timeout=1)}")
    opened.set()
    await asyncio.gather(*calls)


if __name__ == "__main__":
    asyncio.run(main())
