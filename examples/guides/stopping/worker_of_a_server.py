"""SIGTERM for a worker: a forked one inherits the handler of its asyncio server, and goes on unless it resets it."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def reset_signals() -> None:
    """Let SIGTERM end this worker, and keep the signals of this worker from waking the server."""
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


async def serve(initializer: Callable[[], None] | None) -> str:
    """Terminate the only worker of a server that handles SIGTERM; say what became of both."""
    heard: list[str] = []
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, heard.append, "shut down")
    with ProcessPoolExecutor(max_workers=1, initializer=initializer) as pool:
        await loop.run_in_executor(pool, os.getpid)
        [worker] = multiprocessing.active_children()
        worker.terminate()
        try:
            await loop.run_in_executor(pool, os.getpid)
            outcome = "the worker goes on"
        except BrokenProcessPool:
            outcome = "the worker has ended"
        await asyncio.sleep(0.1)  # the loop reads what has arrived
    return f"{outcome}, the handler of the server {'ran' if heard else 'did not run'}"


def main() -> None:
    """Run two servers: one leaves its workers as they are, one resets their signals."""
    for initializer in (None, reset_signals):
        print(f"{initializer.__name__ if initializer else 'as it is'}: {asyncio.run(serve(initializer))}")


if __name__ == "__main__":
    main()
