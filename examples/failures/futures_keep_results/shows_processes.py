"""With processes the list keeps the pages of the main process alive; an exception comes without the worker's frames."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, as_completed
from weakref import WeakSet


class Page:
    """A page, which may be large."""


def fetch(number: int) -> Page:
    """Fetch a page; there is no page 0."""
    if number == 0:
        raise ValueError("no such page")
    return Page()


def main() -> None:
    """Count the pages with the list, and without it."""
    pages: WeakSet[Page] = WeakSet()
    with ProcessPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(fetch, number) for number in range(1, 101)]
        for future in as_completed(futures):
            pages.add(future.result())
        error = pool.submit(fetch, 0).exception()
    print(f"with the list: {len(pages)} pages in memory")
    futures.clear()
    print(f"without it: {len(pages)}, the one that the loop had last")
    print(f"traceback of {error!r}: {error.__traceback__ if error else error}")


if __name__ == "__main__":
    main()
