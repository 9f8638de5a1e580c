"""After the first error a process pool ends: the queue is cancelled, running tasks are asked, then killed."""

from __future__ import annotations

import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor, as_completed, wait
from multiprocessing.synchronize import Event

begun: Event
stop: Event


def remember(*events: Event) -> None:
    """Keep the events, once in each worker."""
    global begun, stop
    begun, stop = events


def fetch(page: int) -> str:
    """Fetch a page; there is no page 2, and page 3 takes a minute without a look at the flag."""
    if page == 2:
        begun.wait()
        raise LookupError("no page 2")
    if page == 3:
        begun.set()
        time.sleep(60)
    return "given up" if stop.wait(60) else "fetched"


def main() -> None:
    """Fetch twenty pages; at the first error stop them all."""
    events = multiprocessing.Event(), multiprocessing.Event()
    try:
        with ProcessPoolExecutor(max_workers=3, initializer=remember, initargs=events) as pool:
            futures = [pool.submit(fetch, page) for page in range(1, 21)]
            try:
                for future in as_completed(futures):
                    print(future.result())
            finally:  # does nothing if all have finished
                for future in futures:
                    future.cancel()
                events[1].set()
                if wait(futures, timeout=2).not_done:
                    for worker in multiprocessing.active_children():
                        worker.kill()
    except LookupError as error:
        print(f"stopped: {error}")
    print(f"page 1: {futures[0].result()}")
    print(f"page 3: {type(futures[2].exception()).__name__}")
    print(f"last page cancelled: {futures[-1].cancelled()}")


if __name__ == "__main__":
    main()
