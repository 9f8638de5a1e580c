"""What could be cancelled is forgotten; the others are running or done, and are waited for."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, as_completed
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
        kept = [future for future in futures if not future.cancel()]
        go_on.set()
        for future in as_completed(kept):
            print(future.result())


if __name__ == "__main__":
    main()
