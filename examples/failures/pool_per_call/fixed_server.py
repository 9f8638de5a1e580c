"""The pool is opened before the server, and closed after it: three requests share one worker process."""

from __future__ import annotations

import asyncio
import os
from concurrent.futures import ProcessPoolExecutor
from functools import partial


async def answer(pool: ProcessPoolExecutor, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer a request: give the pool of the server a task, and await it."""
    process = await asyncio.get_running_loop().run_in_executor(pool, os.getpid)
    writer.write(b"%d\n" % process)
    writer.close()


async def ask(port: int) -> int:
    """Ask the server, as a client does, which process ran the task."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    process = int(await reader.readline())
    writer.close()
    return process


async def main(pool: ProcessPoolExecutor) -> None:
    """Start the server, and ask it three times at once."""
    async with await asyncio.start_server(partial(answer, pool), "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        processes = await asyncio.gather(*(ask(port) for _ in range(3)))
    print(f"{len(processes)} requests, worker processes: {len(set(processes))}")


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        asyncio.run(main(pool))
