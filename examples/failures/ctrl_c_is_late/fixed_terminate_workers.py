"""Ctrl-C terminates the worker processes, and with them every task."""

import signal
import time
from concurrent.futures import ProcessPoolExecutor


def fetch(page: int) -> None:
    """Fetch a page, which takes half a second."""
    time.sleep(0.5)
    print(f"page {page} fetched")


def main() -> None:
    """Fetch three pages; somebody presses Ctrl-C after the first one."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        try:
            futures = [pool.submit(fetch, page) for page in range(3)]
            futures[0].result()
            print("Ctrl-C")
            signal.raise_signal(signal.SIGINT)
        except KeyboardInterrupt:
            pool.terminate_workers()
    print("stopped")


if __name__ == "__main__":
    main()
