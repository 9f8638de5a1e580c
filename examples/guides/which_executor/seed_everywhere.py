"""A big task opens a thread pool for small tasks: what may it return from each kind of executor?"""

from __future__ import annotations

import asyncio
import concurrent.futures
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Union

Outer = Callable[[int], Executor]
BigTask = Callable[[], Union["list[Future[int]]", "list[int]"]]


def small_task(number: int) -> int:
    """Return the square of a number."""
    return number * number


def futures() -> list[Future[int]]:
    """Split the work into three small tasks, and return their Futures."""
    with ThreadPoolExecutor(max_workers=1) as inner:
        return [inner.submit(small_task, number) for number in range(3)]


def values() -> list[int]:
    """Split the work into three small tasks, and return their results."""
    return [future.result() for future in futures()]


def through(outer: Outer, big_task: BigTask) -> list[int]:
    """Run the big task on an executor."""
    with outer(1) as pool:
        returned = pool.submit(big_task).result()
    return [item.result() if isinstance(item, Future) else item for item in returned]


async def through_asyncio(big_task: BigTask) -> list[int]:
    """Run the big task in a thread of the event loop."""
    returned = await asyncio.to_thread(big_task)
    return [await asyncio.wrap_future(item) if isinstance(item, Future) else item for item in returned]


def executors() -> dict[str, Outer]:
    """Return the kinds of executor that this Python has."""
    found: dict[str, Outer] = {"threads": ThreadPoolExecutor, "processes": ProcessPoolExecutor}
    if sys.version_info >= (3, 14):
        found["interpreters"] = concurrent.futures.InterpreterPoolExecutor
    return found


def main() -> None:
    """Return Futures, then values, from everywhere."""
    for name, outer in executors().items():
        for big_task in (futures, values):
            try:
                print(f"{name}, {big_task.__name__}: {through(outer, big_task)}")
            except Exception as error:
                print(f"{name}, {big_task.__name__}: {type(error).__name__}: {error}")
    for big_task in (futures, values):
        print(f"asyncio.to_thread, {big_task.__name__}: {asyncio.run(through_asyncio(big_task))}")


if __name__ == "__main__":
    main()
