"""Requires fastapi and httpx: an async def endpoint that blocks stops all requests, def endpoints get 40 threads."""

from __future__ import annotations

import asyncio
import threading

import anyio.to_thread
import httpx
from fastapi import FastAPI

app = FastAPI()
health_was_asked = threading.Event()


def export() -> str:
    """Export for a while, and say whether another request was answered meanwhile."""
    return f"{threading.current_thread().name}: others answered: {health_was_asked.wait(timeout=3)}"


@app.get("/export_async")
async def export_async() -> str:
    """Block the thread of the event loop."""
    return export()


@app.get("/export")
def export_in_a_thread() -> str:
    """Block a thread of the pool."""
    return export()


@app.get("/health")
async def health() -> None:
    """Answer at once."""
    health_was_asked.set()


async def main() -> None:
    """Ask for an export and for the health of the server, then for one more than there are threads."""
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://shop") as client:
        for address in ("/export_async", "/export"):
            health_was_asked.clear()
            [response, _] = await asyncio.gather(client.get(address), client.get("/health"))
            print(f"{address}: {response.json()}")

        health_was_asked.clear()
        exports = [asyncio.create_task(client.get("/export")) for _ in range(41)]
        limiter = anyio.to_thread.current_default_thread_limiter()
        while not limiter.statistics().tasks_waiting:
            await asyncio.sleep(0.01)
        print(f"threads: {limiter.borrowed_tokens}, requests that wait for one: {limiter.statistics().tasks_waiting}")
        await client.get("/health")
        await asyncio.gather(*exports)


if __name__ == "__main__":
    asyncio.run(main())
