"""A set refers to the task of asyncio until it is done, so that garbage collection leaves it alone."""

from __future__ import annotations

import asyncio
import gc
import socket

TASKS: set[asyncio.Task[str]] = set()


def keep(task: asyncio.Task[str]) -> None:
    """Refer to a task until it is done."""
    TASKS.add(task)
    task.add_done_callback(TASKS.discard)


async def ask(connection: socket.socket) -> str:
    """Ask the shop for the price of tea."""
    reader, writer = await asyncio.open_connection(sock=connection)
    writer.write(b"tea\n")
    return (await reader.readline()).decode().strip()


async def main() -> None:
    """Ask in the background, and be the shop that answers; Python collects garbage in between."""
    connection, shop = socket.socketpair()
    keep(asyncio.create_task(ask(connection)))
    reader, writer = await asyncio.open_connection(sock=shop)
    await reader.readline()
    gc.collect()
    writer.write(b"120\n")
    print(await asyncio.gather(*TASKS))


if __name__ == "__main__":
    asyncio.run(main())
