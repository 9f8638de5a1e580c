"""close() and join() at the end of the with block wait for all tasks of the pool."""

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
            for order in ["tea", "cake", "milk"]:
                pool.apply_async(Path(folder, order).touch)
            disk.release()
            pool.close()
            pool.join()
        print(f"{len(list(Path(folder).iterdir()))} of 3 orders saved")


if __name__ == "__main__":
    main()
