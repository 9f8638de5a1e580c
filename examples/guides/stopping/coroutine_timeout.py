"""asyncio.timeout() ends a coroutine where it awaits; behind to_thread() it ends the waiting alone."""

from __future__ import annotations

import asyncio
import threading

GATE = threading.Event()


async def fetch() -> None:
    """Wait for a server that does not answer."""
    try:
        await asyncio.sleep(600)
    finally:
        print("the coroutine cleans up")


def work() -> None:
    """Wait in a thread, until it may end."""
    GATE.wait()
    print("the thread ran to its end")


async def main() -> None:
    """Give both three tenths of a second."""
    try:
        async with asyncio.timeout(0.3):
            await fetch()
    except TimeoutError:
        print("the coroutine has ended")
    try:
        async with asyncio.timeout(0.3):
            await asyncio.to_thread(work)
    except TimeoutError:
        print("the thread goes on")
        GATE.set()


if __name__ == "__main__":
    asyncio.run(main())
