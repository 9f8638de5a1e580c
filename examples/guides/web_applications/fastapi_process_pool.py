"""Requires fastapi and httpx: one process pool for the life of the server computes, and the loop goes on meanwhile."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
from collections.abc import AsyncIterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI, Request


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Start the pool before the first request, and end it after the last."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        app.state.pool = pool
        yield


app = FastAPI(lifespan=lifespan)


def count_primes(limit: int) -> tuple[int, int]:
    """Compute for a while in a worker; return its number, too."""
    return sum(all(n % d for d in range(2, int(n**0.5) + 1)) for n in range(2, limit)), os.getpid()


@app.get("/primes/{limit}")
async def primes(request: Request, limit: int) -> tuple[int, int]:
    """Let the pool count, and give the loop to others until it has."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(request.app.state.pool, count_primes, limit)


@app.get("/health")
async def health() -> str:
    """Answer at once."""
    return "well"


async def main() -> None:
    """Do what a server does: run the lifespan, and requests inside of it."""
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://shop") as client,
    ):
        counting = asyncio.create_task(client.get("/primes/50000"))
        print("health:", (await client.get("/health")).json(), "while it counts:", not counting.done())
        [[first, worker], [second, same]] = (await counting).json(), (await client.get("/primes/100")).json()
        print(f"primes: {first} and {second}, by the same worker: {worker == same != os.getpid()}")
    print("workers left:", len(multiprocessing.active_children()))


if __name__ == "__main__":
    asyncio.run(main())
