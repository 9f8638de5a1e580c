"""The last tasks run in a finally block, while the main thread and the pools are alive."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor


def fetch(page: int) -> str:
    """Return the text of a page."""
    return f"text of page {page}"


def work(stop: threading.Event) -> None:
    """Wait for the end, then fetch a last page."""
    stop.wait()
    with ThreadPoolExecutor(max_workers=1) as pool:
        print(pool.submit(fetch, 1).result())


def main() -> None:
    """Print the text of a page; at the end, stop the thread and wait for it."""
    stop = threading.Event()
    background = threading.Thread(target=work, args=(stop,))
    background.start()
    try:
        print(fetch(0))
    finally:
        stop.set()
        background.join()


if __name__ == "__main__":
    main()
