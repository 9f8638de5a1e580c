"""get() waits for each task inside the with block, and raises the exception of one that failed."""

import multiprocessing
import tempfile
from multiprocessing.synchronize import Lock
from pathlib import Path


def start(lock: Lock) -> None:
    """Wait until the disk is there."""
    with lock:
        pass


def main() -> None:
    """Save three orders in worker processes, and count what has been saved."""
    disk = multiprocessing.Lock()
    disk.acquire()  # stands for slow work: the workers begin when it is released
    with tempfile.TemporaryDirectory() as folder:
        with multiprocessing.Pool(2, initializer=start, initargs=(disk,)) as pool:
            results = [pool.apply_async(Path(folder, order).touch) for order in ["tea", "cake", "milk"]]
            disk.release()
            for result in results:
                result.get()
        print(f"{len(list(Path(folder).iterdir()))} of 3 orders saved")


if __name__ == "__main__":
    main()
