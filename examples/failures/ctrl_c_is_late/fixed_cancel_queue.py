"""Ctrl-C cancels the queued tasks; only the one that runs is waited for."""

import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor

STARTED = threading.Event()


def fetch(page: int) -> None:
    """Fetch a page, which takes half a second."""
    STARTED.set()
    time.sleep(0.5)
    print(f"page {page} fetched")


def main() -> None:
    """Fetch three pages; somebody presses Ctrl-C during the first one."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        for page in range(3):
            pool.submit(fetch, page)
        STARTED.wait()
        print("Ctrl-C")
        try:
            signal.raise_signal(signal.SIGINT)
        except KeyboardInterrupt:
            pool.shutdown(cancel_futures=True)
    print("stopped")


if __name__ == "__main__":
    main()
