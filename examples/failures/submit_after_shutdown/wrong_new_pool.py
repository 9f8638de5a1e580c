"""An exit handler makes a new pool, and that one refuses the task as well."""

from __future__ import annotations

import atexit
from concurrent.futures import ThreadPoolExecutor

EXECUTOR = ThreadPoolExecutor(max_workers=1)


def fetch(page: int) -> str:
    """Return the text of a page."""
    return f"text of page {page}"


def last_page() -> None:
    """Fetch one more page in a new pool, because the old one is closed."""
    with ThreadPoolExecutor(max_workers=1) as executor:
        executor.submit(fetch, 1)  # prints RuntimeError: cannot schedule new futures after interpreter shutdown


def main() -> None:
    """Print the text of a page, and leave another one for the end."""
    atexit.register(last_page)
    print(EXECUTOR.submit(fetch, 0).result())


if __name__ == "__main__":
    main()
