"""Two worker processes keep five tasks that cannot be cancelled: two that they run, and three handed over to them."""

from __future__ import annotations

import multiprocessing
import time
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing.synchronize import Event

go_on: Event


def remember(event: Event) -> None:
    """Keep the event, once in each worker."""
    global go_on
    go_on = event


def render(page: int) -> str:
    """Render a page, as soon as it may."""
    go_on.wait()
    return f"page {page} is rendered"


def main() -> None:
    """Submit pages until the pool has handed over what it can, then twenty more, and cancel all."""
    event = multiprocessing.Event()
    futures: list[Future[str]] = []
    with ProcessPoolExecutor(max_workers=2, initializer=remember, initargs=(event,)) as pool:
        while sum(future.running() for future in futures) < 5:
            futures.append(pool.submit(render, len(futures)))
            time.sleep(0.05)
        futures += [pool.submit(render, page) for page in range(20)]
        time.sleep(0.5)
        kept = [future for future in futures if not future.cancel()]
        event.set()
    print(f"2 workers, {len(kept)} tasks that could not be cancelled")


if __name__ == "__main__":
    main()
