"""The with block of ProcessPoolExecutor waits for all tasks."""

import multiprocessing
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Lock
from pathlib import Path
from threading import Timer


def start(lock: Lock) -> None:
    """Wait until the disk is there."""
    with lock:
        pass


def main() -> None:
    """Save three orders in worker processes, and count what has been saved."""
    disk = multiprocessing.Lock()
    disk.acquire()  # stands for slow work: a thread releases it while the with block waits
    Timer(0.5, disk.release).start()
    with tempfile.TemporaryDirectory() as folder:
        with ProcessPoolExecutor(2, initializer=start, initargs=(disk,)) as pool:
            for order in ["tea", "cake", "milk"]:
                pool.submit(Path(folder, order).touch)
        print(f"{len(list(Path(folder).iterdir()))} of 3 orders saved")


if __name__ == "__main__":
    main()
