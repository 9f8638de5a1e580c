"""A function that run_in_executor runs does not see the context variable that its coroutine has set."""

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
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, save, "cake"))  # prints saved cake, request none


if __name__ == "__main__":
    asyncio.run(main())
