"""Nothing refers to the task of asyncio: garbage collection takes it before it has the price."""

from __future__ import annotations

import asyncio
import gc
import socket


async def ask(connection: socket.socket, prices: list[str], ended: asyncio.Event) -> None:
    """Ask the shop for the price of tea, and keep it."""
    try:
        reader, writer = await asyncio.open_connection(sock=connection)
        writer.write(b"tea\n")
        prices.append((await reader.readline()).decode().strip())
    finally:
        ended.set()


async def main() -> None:
    """Ask in the background, and be the shop that answers; Python collects garbage in between."""
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context["message"]))
    connection, shop = socket.socketpair()
    prices: list[str] = []
    ended = asyncio.Event()
    asyncio.create_task(ask(connection, prices, ended))
    reader, writer = await asyncio.open_connection(sock=shop)
    await reader.readline()
    gc.collect()  # Python does so by itself, now and then
    writer.write(b"120\n")
    await ended.wait()
    print(prices)  # prints []


if __name__ == "__main__":
    asyncio.run(main())
