"""In the with block of a process pool, wait=False takes back the cancelling, and the block does not even wait."""

from __future__ import annotations

import signal
import threading
import time
from concurrent.futures import Future, ProcessPoolExecutor

MANAGER: list[threading.Thread] = []
GATE = threading.Event()


def keep_busy(page: Future[None]) -> None:
    """Keep the thread that manages the pool, where callbacks run, so that the order is the same every time."""
    if threading.current_thread() is not threading.main_thread():
        MANAGER.append(threading.current_thread())
        GATE.wait()


def main() -> None:
    """Fetch pages in two processes; somebody presses Ctrl-C when nine are still to do."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        try:
            while not MANAGER:
                pool.submit(time.sleep, 0.05).add_done_callback(keep_busy)
                time.sleep(0.1)
            futures = [pool.submit(abs, -page) for page in range(9)]
            print("Ctrl-C")
            signal.raise_signal(signal.SIGINT)
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
    print(f"left the block: {sum(future.done() for future in futures)} of 9 have ended")
    GATE.set()
    MANAGER[0].join()
    print("after Ctrl-C:", [future.result() for future in futures])  # prints after Ctrl-C: [0, 1, 2, 3, 4, 5, 6, 7, 8]


if __name__ == "__main__":
    main()
