"""A background thread outlives the main thread, and even a new pool refuses its task."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor


def fetch(page: int) -> str:
    """Return the text of a page."""
    return f"text of page {page}"


def work() -> None:
    """Wait until the main thread has ended, then fetch a page."""
    threading.main_thread().join()
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(fetch, 0)  # prints RuntimeError: cannot schedule new futures after interpreter shutdown


def main() -> None:
    """Start the thread, and do not wait for it."""
    threading.Thread(target=work, name="background").start()


if __name__ == "__main__":
    main()
