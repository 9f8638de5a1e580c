"""A generator submits its tasks when it is read, and by then the with block has closed the pool."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor


def fetch(page: int) -> str:
    """Return the text of a page."""
    return f"text of page {page}"


def texts() -> Iterator[str]:
    """Return the texts of three pages, each fetched when it is asked for."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        return (pool.submit(fetch, page).result() for page in range(3))  # raises RuntimeError


def main() -> None:
    """Print the texts."""
    for text in texts():
        print(text)


if __name__ == "__main__":
    main()
