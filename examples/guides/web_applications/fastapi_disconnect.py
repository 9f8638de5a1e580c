"""Requires fastapi, httpx and uvicorn: a client that goes away cancels nothing; is_disconnected() tells of it."""

from __future__ import annotations

import asyncio
import multiprocessing
import tempfile
import threading

import httpx
import uvicorn
from fastapi import FastAPI, Request

app, has_begun, may_end = FastAPI(), asyncio.Event(), asyncio.Event()
ends: asyncio.Queue[str] = asyncio.Queue()


def speak() -> None:
    """Compute in a worker process, here for ever."""
    threading.Event().wait()


@app.get("/speech")
async def speech(request: Request) -> None:
    """Compute in a process, and kill it when the client has gone."""
    process = multiprocessing.get_context("spawn").Process(target=speak)
    process.start()
    has_begun.set()
    try:
        while process.is_alive() and not await request.is_disconnected():
            await asyncio.sleep(0.1)
    finally:  # also when the server cancels the request as it shuts down
        process.kill()
    await asyncio.to_thread(process.join)
    await ends.put(f"exit status of the process: {process.exitcode}")


@app.get("/plain")
async def plain(request: Request) -> None:
    """Await something, and do not look."""
    has_begun.set()
    await may_end.wait()
    await ends.put(f"ran to the end, client gone: {await request.is_disconnected()}")


async def main() -> None:
    """Run the server, and be a client that does not wait for its answers."""
    with tempfile.TemporaryDirectory() as folder:
        server = uvicorn.Server(uvicorn.Config(app, uds=f"{folder}/socket", log_level="error"))
        serving = asyncio.create_task(server.serve())
        while not server.started:
            await asyncio.sleep(0.01)
        for address in ("/plain", "/speech"):
            has_begun.clear()
            transport = httpx.AsyncHTTPTransport(uds=f"{folder}/socket")
            async with httpx.AsyncClient(transport=transport, timeout=None) as client:
                asking = asyncio.create_task(client.get(f"http://shop{address}"))
                await has_begun.wait()
                asking.cancel()  # closes the connection
            while server.server_state.connections:
                await asyncio.sleep(0.01)
            may_end.set()
            print(f"{address}: {await ends.get()}")
        server.should_exit = True
        await serving


if __name__ == "__main__":
    asyncio.run(main())
