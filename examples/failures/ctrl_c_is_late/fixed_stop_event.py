"""Ctrl-C sets an Event that every task looks at, the one that runs as well."""

import signal
import threading
from concurrent.futures import ThreadPoolExecutor

STARTED = threading.Event()
STOP = threading.Event()


def fetch(page: int) -> None:
    """Fetch a page, which takes half a second, unless the program is to stop."""
    STARTED.set()
    if STOP.wait(0.5):
        print(f"page {page} given up")
        return
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
            STOP.set()
    print("stopped")


if __name__ == "__main__":
    main()
