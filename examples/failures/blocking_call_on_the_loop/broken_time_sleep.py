"""Each coroutine calls time.sleep, so the event loop does not begin the next request before that returns."""

import asyncio
import time

UNDER_WAY: list[str] = []


async def answer(user: str) -> int:
    """Answer a request, and return how many were under way."""
    UNDER_WAY.append(user)
    time.sleep(0.1)  # requests.get, a query, a long computation would do the same
    together = len(UNDER_WAY)
    UNDER_WAY.remove(user)
    return together


async def main() -> None:
    """Answer three requests."""
    counts = await asyncio.gather(*(answer(user) for user in ("ann", "ben", "cleo")))
    print(f"requests at the same time: {max(counts)}")  # prints requests at the same time: 1


if __name__ == "__main__":
    asyncio.run(main())
