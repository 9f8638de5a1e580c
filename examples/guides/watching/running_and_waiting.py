"""Who keeps the Futures can count at any time which tasks are done, running and waiting."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor

STARTED = threading.Barrier(3)
ANSWER = threading.Event()


def fetch(page: int) -> int:
    """Fetch a page; the first one comes at once, the others wait for the server."""
    if page in (1, 2):
        STARTED.wait()
    if page > 0:
        ANSWER.wait()
    return page


def count(futures: list[Future[int]]) -> str:
    """Say how many tasks are done, running and waiting; those that failed or were cancelled are done, too."""
    done = sum(future.done() for future in futures)
    running = sum(future.running() for future in futures)
    return f"{done} done, {running} running, {len(futures) - done - running} waiting"


def main() -> None:
    """Fetch six pages with two threads, and count twice."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(fetch, page) for page in range(6)]
        STARTED.wait()
        print(count(futures))
        ANSWER.set()
    print(count(futures))


if __name__ == "__main__":
    main()
