"""A daemon thread takes the place of the pool's thread, and nothing waits for it at the end."""

import asyncio
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
    """Wait for an order, but not for long."""
    orders: SimpleQueue[str] = SimpleQueue()
    try:
        print(await asyncio.wait_for(in_daemon_thread(orders.get), timeout=0.2))
    except asyncio.TimeoutError:
        print("no order")


if __name__ == "__main__":
    asyncio.run(main())
