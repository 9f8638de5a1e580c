"""The first task that fails ends the others: the queue is cancelled, running tasks see a flag, the error is raised."""

from __future__ import annotations

from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from threading import Event

running = Event()


def fetch(page: int, stop: Event) -> str:
    """Fetch a page, which takes a minute, unless it is to stop; there is no page 2."""
    if page == 2:
        running.wait()
        raise LookupError("no page 2")
    running.set()
    return "given up" if stop.wait(60) else "fetched"


def fetch_all(pages: range) -> list[str]:
    """Fetch all pages; at the first error stop them all, and raise it."""
    stop = Event()
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(fetch, page, stop) for page in pages]
        try:
            done, _ = wait(futures, return_when=FIRST_EXCEPTION)
        finally:  # also after Ctrl-C; does nothing if all have finished
            for future in futures:
                future.cancel()
            stop.set()
    print(f"first page: {futures[0].result()}, last page cancelled: {futures[-1].cancelled()}")
    for future in done:
        future.result()  # the error of the task comes out here
    return [future.result() for future in futures]


def main() -> None:
    """Fetch twenty pages of a book."""
    try:
        print(fetch_all(range(1, 21)))
    except LookupError as error:
        print(f"stopped: {error}")


if __name__ == "__main__":
    main()
