"""These calls of asyncio all take a thread of the same pool, the loop's default executor."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any


class CountingPool(ThreadPoolExecutor):
    """A pool that counts the calls that it gets."""

    calls = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Count a call, and hand it over."""
        self.calls += 1
        return super().submit(fn, *args, **kwargs)


async def main() -> None:
    """Print how many calls each operation hands to the default executor."""
    loop = asyncio.get_running_loop()
    pool = CountingPool(max_workers=1)
    loop.set_default_executor(pool)
    server = await asyncio.start_server(lambda reader, writer: writer.close(), "127.0.0.1", 0, family=socket.AF_INET)
    port = server.sockets[0].getsockname()[1]
    operations: dict[str, Callable[[], Awaitable[object]]] = {
        "asyncio.to_thread": lambda: asyncio.to_thread(int),
        "loop.run_in_executor(None, ...)": lambda: loop.run_in_executor(None, int),
        "loop.getaddrinfo": lambda: loop.getaddrinfo("localhost", port),
        "loop.getnameinfo": lambda: loop.getnameinfo(("127.0.0.1", port)),
        "asyncio.open_connection to a name": lambda: asyncio.open_connection("localhost", port, family=socket.AF_INET),
        "asyncio.open_connection to an address": lambda: asyncio.open_connection("127.0.0.1", port),
        "asyncio.sleep": lambda: asyncio.sleep(0),
    }
    for name, operation in operations.items():
        pool.calls = 0
        await operation()
        print(f"{name}: {pool.calls}")
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
