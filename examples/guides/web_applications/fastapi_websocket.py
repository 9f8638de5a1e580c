"""Requires fastapi: a WebSocket hears "stop" while a process pool computes, and does not while the loop computes."""

from __future__ import annotations

import asyncio
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

from fastapi import FastAPI, WebSocket
from starlette.types import Message

app = FastAPI()  # in a server, make the pool in the lifespan


def improve(value: float) -> float:
    """Compute one step."""
    return sum((value + n) % 1 for n in range(100_000)) / 100_000


@app.websocket("/pool")
async def compute_in_the_pool(socket: WebSocket) -> None:
    """Compute step by step, and listen meanwhile in a task."""
    await socket.accept()
    stop = asyncio.create_task(socket.receive_text())
    loop, value = asyncio.get_running_loop(), 0.0
    while not stop.done():
        value = await loop.run_in_executor(socket.app.state.pool, improve, value)
        if stop.done():
            break
        await socket.send_text(str(value))
    await socket.close(reason=await stop)


@app.websocket("/loop")
async def compute_on_the_loop(socket: WebSocket) -> None:
    """Do the same without the pool, but give up after ten steps."""
    await socket.accept()
    stop = asyncio.create_task(socket.receive_text())
    value, steps = 0.0, 0
    while not stop.done() and steps < 10:
        value, steps = improve(value), steps + 1
        await socket.send_text(str(value))
    await socket.close(reason="stop" if stop.done() else "heard nothing in ten steps")
    stop.cancel()


async def visit(path: str) -> None:
    """Do what a server does for a browser that sends "stop" when it has the first value."""
    inbox: asyncio.Queue[Message] = asyncio.Queue()
    inbox.put_nowait({"type": "websocket.connect"})

    async def send(message: Message) -> None:
        if message["type"] == "websocket.send" and inbox.empty():
            inbox.put_nowait({"type": "websocket.receive", "text": "stop"})
        if message["type"] == "websocket.close":
            print(f"{path}: {message['reason']}")

    await app({"type": "websocket", "path": path, "query_string": b"", "headers": []}, inbox.get, send)


async def main() -> None:
    """Visit both."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as app.state.pool:
        await visit("/loop")
        await visit("/pool")


if __name__ == "__main__":
    asyncio.run(main())
