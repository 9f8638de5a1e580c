"""After Ctrl-C, close() and join() of multiprocessing.Pool wait without end for the task that it broke off."""

import multiprocessing
import os
import signal
import time


def fetch(page: int) -> int:
    """Fetch a page; somebody presses Ctrl-C during the first one, which signals every process of the terminal."""
    if page == 0:
        os.killpg(os.getpgrp(), signal.SIGINT)
    time.sleep(0.5)
    return page


def main() -> None:
    """Fetch two pages, and try to end in good order after Ctrl-C."""
    pool = multiprocessing.Pool(1)
    [worker] = multiprocessing.active_children()
    try:
        print(pool.map(fetch, range(2), chunksize=1))
    except KeyboardInterrupt:
        worker.join()
        print("after Ctrl-C, the worker has ended", flush=True)
        pool.close()
        pool.join()  # hangs


if __name__ == "__main__":
    main()
