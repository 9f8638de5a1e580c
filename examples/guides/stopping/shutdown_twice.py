"""The end of a with block takes back the cancel_futures of a process pool whose manager has not seen it yet."""

from __future__ import annotations

import contextlib
import threading
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from threading import Event


def outcome(future: Future[str]) -> str:
    """Say how a task ended."""
    try:
        return future.result()
    except CancelledError as error:
        return type(error).__name__


def cancel_queue(*, in_with_block: bool) -> list[str]:
    """Cancel four tasks that wait in the queue, while a callback keeps the thread that manages the pool."""
    busy, gate = Event(), Event()

    def keep_manager(future: Future[str]) -> None:
        if threading.current_thread() is not threading.main_thread():
            busy.set()
            gate.wait()

    pool = ProcessPoolExecutor(max_workers=1)
    with pool if in_with_block else contextlib.nullcontext():
        while not busy.is_set():
            pool.submit(str, "first").add_done_callback(keep_manager)
            busy.wait(0.1)
        futures = [pool.submit(str, "ran") for _ in range(4)]
        pool.shutdown(wait=False, cancel_futures=True)
    gate.set()
    for thread in threading.enumerate():
        if thread is not threading.main_thread():
            thread.join()
    return [outcome(future) for future in futures]


def main() -> None:
    """Compare both."""
    print("without a with block:", *cancel_queue(in_with_block=False))
    print("in a with block:     ", *cancel_queue(in_with_block=True))


if __name__ == "__main__":
    main()
