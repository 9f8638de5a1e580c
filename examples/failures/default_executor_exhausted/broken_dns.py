"""Forty calls hold all threads of asyncio's own pool, and looking up localhost times out: it needs a thread of them."""

import asyncio
import threading


async def main() -> None:
    """Look up an address while forty customers wait."""
    loop = asyncio.get_running_loop()
    opened = threading.Event()
    customers = [loop.run_in_executor(None, opened.wait) for _ in range(40)]
    try:
        print(await asyncio.wait_for(loop.getaddrinfo("localhost", 80), timeout=1))  # raises TimeoutError
    finally:
        opened.set()
        await asyncio.gather(*customers)


if __name__ == "__main__":
    asyncio.run(main())
