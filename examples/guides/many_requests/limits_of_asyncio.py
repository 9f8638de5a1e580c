"""A semaphore limits how many calls are under way, not how many begin in a second; turns do that in asyncio too."""

import asyncio
import time
from contextlib import AbstractAsyncContextManager


class Turns(AbstractAsyncContextManager[None]):
    """Lets so many calls begin in a second."""

    def __init__(self, a_second: float) -> None:
        """Begin with a turn that is free now."""
        self.gap = 1 / a_second
        self.free_at = time.monotonic()

    async def __aenter__(self) -> None:
        """Take the next turn, and wait until it has come; no lock is needed, as nothing else runs meanwhile."""
        mine = max(self.free_at, time.monotonic())
        self.free_at = mine + self.gap
        await asyncio.sleep(mine - time.monotonic())

    async def __aexit__(self, *_: object) -> None:
        """Nothing is given back."""


async def calls_a_second(limit: AbstractAsyncContextManager[None]) -> float:
    """Let 40 tasks call, and return how many calls were made in a second."""

    async def call() -> None:
        async with limit:
            await asyncio.sleep(0.05)  # the answer comes

    began = time.monotonic()
    await asyncio.gather(*(call() for _ in range(40)))
    return 40 / (time.monotonic() - began)


async def main() -> None:
    """Compare a semaphore with turns."""
    print(f"Semaphore(10) keeps to the limit: {await calls_a_second(asyncio.Semaphore(10)) < 21}")
    print(f"turns keep to the limit: {await calls_a_second(Turns(20)) < 21}")


if __name__ == "__main__":
    asyncio.run(main())
