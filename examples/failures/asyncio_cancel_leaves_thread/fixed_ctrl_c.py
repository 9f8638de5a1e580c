"""Ctrl-C ends the program at once: the blocking call is in a daemon thread, and nothing waits for that."""

import asyncio
import signal
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread


def in_daemon_thread(function: Callable[[], str]) -> "asyncio.Future[str]":
    """Call a function in a thread of its own, which ends with the program at the latest."""
    future: Future[str] = Future()
    future.set_running_or_notify_cancel()

    def run() -> None:
        """Hand the function's result, or its exception, to the Future."""
        try:
            future.set_result(function())
        except BaseException as error:
            future.set_exception(error)

    Thread(target=run, daemon=True).start()
    return asyncio.wrap_future(future)


async def main() -> None:
    """Wait for an order; somebody presses Ctrl-C in the meantime."""
    orders: SimpleQueue[str] = SimpleQueue()
    asyncio.get_running_loop().call_soon(signal.raise_signal, signal.SIGINT)
    print(await in_daemon_thread(orders.get))


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        print("stopped")
