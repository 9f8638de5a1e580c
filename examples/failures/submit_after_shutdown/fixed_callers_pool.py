"""A generator submits its tasks to the pool of its caller, who keeps it open."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor


def fetch(page: int) -> str:
    """Return the text of a page."""
    return f"text of page {page}"


def texts(pool: Executor) -> Iterator[str]:
    """Return the texts of three pages, each fetched when it is asked for."""
    return (pool.submit(fetch, page).result() for page in range(3))


def main() -> None:
    """Print the texts."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        for text in texts(pool):
            print(text)


if __name__ == "__main__":
    main()
