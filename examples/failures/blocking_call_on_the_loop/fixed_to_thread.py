"""The blocking call runs in a thread, and the event loop begins the other requests in the meantime."""

import asyncio
import time

UNDER_WAY: list[str] = []


async def answer(user: str) -> int:
    """Answer a request, and return how many were under way."""
    UNDER_WAY.append(user)
    await asyncio.to_thread(time.sleep, 0.1)
    together = len(UNDER_WAY)
    UNDER_WAY.remove(user)
    return together


async def main() -> None:
    """Answer three requests."""
    counts = await asyncio.gather(*(answer(user) for user in ("ann", "ben", "cleo")))
    print(f"requests at the same time: {max(counts)}")


if __name__ == "__main__":
    asyncio.run(main())
