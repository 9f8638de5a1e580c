"""An exit handler makes a new pool, of either kind, and that one refuses the task as well."""

from __future__ import annotations

import atexit
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def fetch(page: int) -> str:
    """Return the text of a page."""
    return f"text of page {page}"


def last_page() -> None:
    """Fetch one more page in a new pool, because the old one is closed."""
    for new_pool in (ThreadPoolExecutor, ProcessPoolExecutor):
        try:
            with new_pool(max_workers=1) as pool:
                print(pool.submit(fetch, 1).result())
        except RuntimeError as error:
            print(
                f"{new_pool.__name__}: {error}"
            )  # prints ProcessPoolExecutor: cannot schedule new futures after interpreter shutdown


def main() -> None:
    """Print the text of a page, and leave another one for the end."""
    atexit.register(last_page)
    with ThreadPoolExecutor(max_workers=1) as pool:
        print(pool.submit(fetch, 0).result())


if __name__ == "__main__":
    main()
