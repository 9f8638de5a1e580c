"""In a process pool a callback runs in one of three threads; it depends on how the task ends."""

from __future__ import annotations

import multiprocessing
import threading
from concurrent.futures import Future, ProcessPoolExecutor


def tell(future: Future[object]) -> None:
    """Say in which thread this callback runs, and why."""
    thread = threading.current_thread()
    name = type(thread).__name__ if "Manager" in type(thread).__name__ else thread.name
    print(f"{name}: {'cancelled' if future.cancelled() else future.exception() or future.result()}")


def main() -> None:
    """End one task in each way; the initializer keeps the worker back until the callbacks are added."""
    ready = multiprocessing.Event()
    with ProcessPoolExecutor(max_workers=1, initializer=ready.wait) as pool:
        done: Future[object] = pool.submit(str, "a result")
        pool.submit(str, "handed over")
        unpicklable: Future[object] = pool.submit(str, threading.Lock())
        queued: Future[object] = pool.submit(str, "queued")
        for future in (done, unpicklable, queued):
            future.add_done_callback(tell)
        queued.cancel()
        ready.set()
        done.result()  # leaving the block lets the next task be sent, which may be refused before this one ends


if __name__ == "__main__":
    main()
