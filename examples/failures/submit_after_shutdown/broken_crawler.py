"""Each page of a crawler submits the pages that it links to, but the with block has already closed the pool."""

from __future__ import annotations

import time
from concurrent.futures import Executor, ThreadPoolExecutor

LINKS = {"/": ["/news", "/shop"], "/news": [], "/shop": ["/shop/tea"], "/shop/tea": []}
VISITED: list[str] = []


def visit(pool: Executor, page: str) -> None:
    """Fetch a page, then submit the pages that it links to."""
    time.sleep(0.5)  # the download; the main thread is at the end of its block by now
    VISITED.append(page)
    for link in LINKS[page]:
        pool.submit(visit, pool, link)


def main() -> None:
    """Visit the first page, and let the with block wait for the others."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        first = pool.submit(visit, pool, "/")
    print(f"visited: {VISITED}")  # prints visited: ['/']
    print(f"what its Future has kept: {first.exception()!r}")


if __name__ == "__main__":
    main()
