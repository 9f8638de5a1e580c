"""A Future that was cancelled before its task began is asked for its result."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event


def render(page: int, started: Event, go_on: Event) -> str:
    """Render a page, as soon as it may."""
    started.set()
    go_on.wait()
    return f"page {page} is rendered"


def main() -> None:
    """Stop while the first of three pages is being rendered."""
    started, go_on = Event(), Event()
    with ThreadPoolExecutor(max_workers=1) as pool:
        futures = [pool.submit(render, page, started, go_on) for page in (1, 2, 3)]
        started.wait()
        pool.shutdown(wait=False, cancel_futures=True)
        go_on.set()
        for future in futures:
            print(future.result())  # raises CancelledError


if __name__ == "__main__":
    main()
