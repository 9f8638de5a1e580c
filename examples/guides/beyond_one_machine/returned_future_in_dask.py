"""Requires distributed: what Dask itself does with a task that returns Futures; one of its ways hangs."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLate
from typing import Any

from distributed import Client, LocalCluster, wait

QUIET = logging.CRITICAL + 1
OPTIONS = {"n_workers": 1, "threads_per_worker": 1, "dashboard_address": "127.0.0.1:0", "silence_logs": QUIET}


def small_task(number: int) -> int:
    """Return the square of a number."""
    return number * number


def big_task() -> list[Future[int]]:
    """Split the work into three small tasks, and return their Futures."""
    with ThreadPoolExecutor(max_workers=1) as inner:
        return [inner.submit(small_task, number) for number in range(3)]


def last_line(error: BaseException) -> str:
    """Return the end of an error's text, which quotes three tracebacks."""
    return [line for line in str(error).splitlines() if "TypeError" in line][-1]


async def together(client: Client, *tasks: Any) -> list[Any]:
    """Fetch several results at the same moment; Dask makes one message of them."""
    return await asyncio.gather(*(client.gather(task, asynchronous=True) for task in tasks), return_exceptions=True)


def main() -> None:
    """Try workers that are threads, then one that is a process, in four ways."""
    logging.getLogger("tornado.application").setLevel(logging.CRITICAL)  # the only trace of what hangs
    with Client(processes=False, **OPTIONS) as client:
        print("processes=False:", [future.result() for future in client.submit(big_task).result()])
    with LocalCluster(**OPTIONS) as cluster, Client(cluster) as client:
        bad, good = client.submit(big_task), client.submit(small_task, 7)
        wait([bad, good])
        print("client.submit:", bad.status)
        print("a second task:", client.submit(lambda items: [type(item).__name__ for item in items], bad).result())
        try:
            bad.result()
        except TypeError as error:
            print("result:", last_line(error))
        print("fetched together:", [last_line(error) for error in client.sync(together, client, good, bad)])
        print("fetched alone:", good.result())
        future = client.get_executor(pure=False).submit(big_task)
        wait(client.submit(small_task, 8))  # the only worker has left the big task behind
        try:
            future.result(timeout=2)
        except TooLate:
            print("get_executor: no answer after 2 s,", future)


if __name__ == "__main__":
    main()
