"""An exit handler uses a pool that Python has closed already."""

from __future__ import annotations

import atexit
from concurrent.futures import ThreadPoolExecutor

POOL = ThreadPoolExecutor(max_workers=1)


def fetch(page: int) -> str:
    """Return the text of a page."""
    return f"text of page {page}"


def last_page() -> None:
    """Fetch one more page."""
    POOL.submit(fetch, 1)  # prints RuntimeError: cannot schedule new futures after shutdown


def main() -> None:
    """Print the text of a page, and leave another one for the end."""
    atexit.register(last_page)
    print(POOL.submit(fetch, 0).result())


if __name__ == "__main__":
    main()
