"""The workers of multiprocessing.Pool ignore Ctrl-C, and the end of the with block terminates them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from multiprocessing.synchronize import Barrier


def leave_ctrl_c_to_main(workers: Barrier) -> None:
    """Ignore Ctrl-C in this worker, and begin when the others do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    workers.wait()


def fetch(page: int) -> int:
    """Fetch a page; somebody presses Ctrl-C during the first one, which signals every process of the terminal."""
    if page == 0:
        os.killpg(os.getpgrp(), signal.SIGINT)
    time.sleep(0.5)
    return page


def main() -> None:
    """Fetch four pages in two processes."""
    try:
        with multiprocessing.Pool(2, leave_ctrl_c_to_main, (multiprocessing.Barrier(2),)) as pool:
            print(pool.map(fetch, range(4), chunksize=1))
    except KeyboardInterrupt:
        print(f"after Ctrl-C, {len(multiprocessing.active_children())} workers are left")


if __name__ == "__main__":
    main()
