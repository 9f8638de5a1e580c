"""A process for each call, with a limit in seconds: the result, the exception, or the end of the process."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from typing import Any

CONTEXT = multiprocessing.get_context("spawn")  # "fork" would copy a process in which threads run


def answer(connection: Connection, function: Callable[..., Any], args: tuple[Any, ...]) -> None:
    """Say that the process has started, then send what the function returns or raises."""
    connection.send("started")
    try:
        connection.send((True, function(*args)))
    except Exception as error:
        connection.send((False, error))


def call_with_limit(seconds: float, function: Callable[..., Any], *args: Any) -> Any:
    """Call a function in a process of its own; raise TimeoutError after so many seconds, and end the process."""
    ours, theirs = CONTEXT.Pipe(duplex=False)
    process = CONTEXT.Process(target=answer, args=(theirs, function, args))
    process.start()
    theirs.close()
    try:
        ours.recv()
        if not ours.poll(seconds):
            raise TimeoutError(f"{function.__name__} took longer than {seconds} s")
        success, value = ours.recv()
    except EOFError:
        process.join()
        raise RuntimeError(f"{function.__name__} ended its process, exit code {process.exitcode}") from None
    finally:
        process.kill()
        process.join()
        process.close()
    if success:
        return value
    raise value


def main() -> None:
    """Make four calls at once: one answers, one raises, one takes a minute, one crashes."""
    calls: list[tuple[Callable[..., Any], Any]] = [(abs, -1), (int, "many"), (time.sleep, 60), (os._exit, 3)]
    with ThreadPoolExecutor(max_workers=4) as pool:
        for future in [pool.submit(call_with_limit, 0.5, *call) for call in calls]:
            error = future.exception()
            print(f"{type(error).__name__}: {error}" if error else future.result())


if __name__ == "__main__":
    main()
