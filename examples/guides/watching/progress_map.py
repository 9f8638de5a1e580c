"""Requires tqdm: map answers in the order of its items, so one slow item holds up the bar."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Semaphore

from tqdm import tqdm

READY = Semaphore(0)
LOOK = {"ascii": True, "ncols": 40, "nrows": 9, "mininterval": 0, "bar_format": "{bar}| {n_fmt} of {total_fmt}"}


def fetch(page: int) -> int:
    """Fetch a page; the first one takes until the other three are there, and the bar is shown."""
    if page > 0:
        READY.release()
        return page
    for _ in range(4):
        READY.acquire()
    tqdm.write("three pages are there, and the bar says:")
    return page


def main() -> None:
    """Fetch four pages."""
    with ThreadPoolExecutor(max_workers=4) as pool, tqdm(pool.map(fetch, range(4)), total=4, **LOOK) as bar:
        READY.release()
        pages = list(bar)
    print(f"pages {pages}")


if __name__ == "__main__":
    main()
