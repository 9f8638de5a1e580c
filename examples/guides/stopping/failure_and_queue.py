"""An error that leaves the with block waits for the whole queue, unless map or cancel_futures cancels that."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

fetched: list[int] = []


def fetch(page: int, running: Event, gate: Event) -> None:
    """Fetch a page when the gate is open; there is no page 1."""
    if page == 1:
        raise LookupError("no page 1")
    running.set()
    gate.wait()
    fetched.append(page)


def fetch_all(way: str) -> None:
    """Fetch ten pages and ask for their results; page 2 is running and the others are queued when this raises."""
    running, gate = Event(), Event()
    results: Iterator[None]
    with ThreadPoolExecutor(max_workers=1) as pool:
        if way == "list(pool.map(...))":
            results = pool.map(fetch, range(1, 11), [running] * 10, [gate] * 10)
        else:
            futures = [pool.submit(fetch, page, running, gate) for page in range(1, 11)]
            results = (future.result() for future in futures)
        running.wait()
        try:
            list(results)
        except LookupError:
            if way == "shutdown(cancel_futures=True)":
                pool.shutdown(wait=False, cancel_futures=True)
            raise
        finally:
            gate.set()


def main() -> None:
    """Print how many of the nine other pages were fetched before the error came out of the block."""
    for way in ["result()", "list(pool.map(...))", "shutdown(cancel_futures=True)"]:
        fetched.clear()
        try:
            fetch_all(way)
        except LookupError as error:
            print(f"{way:30}{error}, {len(fetched)} of 9 others fetched")


if __name__ == "__main__":
    main()
