"""asyncio.to_thread runs the function in a copy of the coroutine's context."""

import asyncio
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="none")


def save(item: str) -> str:
    """Return the log line of an item, with the request that it belongs to."""
    return f"saved {item}, request {request_id.get()}"


async def main() -> None:
    """Save an item in the thread of the loop, and another one in the default executor."""
    request_id.set("42")
    print(save("tea"))
    print(await asyncio.to_thread(save, "cake"))


if __name__ == "__main__":
    asyncio.run(main())
