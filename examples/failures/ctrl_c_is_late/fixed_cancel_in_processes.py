"""In a process pool, the tasks that were handed over still run; what is queued behind them is cancelled."""

from __future__ import annotations

import signal
import time
from concurrent.futures import ProcessPoolExecutor


def fetch(page: int) -> str:
    """Fetch a page, which takes half a second."""
    time.sleep(0.5)
    return f"page {page} fetched"


def main() -> None:
    """Fetch nine pages in two processes; somebody presses Ctrl-C when the first one is there."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        try:
            futures = [pool.submit(fetch, page) for page in range(9)]
            print(futures[0].result())
            print("Ctrl-C")
            signal.raise_signal(signal.SIGINT)
        except KeyboardInterrupt:
            pool.shutdown(cancel_futures=True)
    print(f"all have ended: {all(future.done() for future in futures)}")
    print("the last two:", *("cancelled" if future.cancelled() else future.result() for future in futures[-2:]))


if __name__ == "__main__":
    main()
