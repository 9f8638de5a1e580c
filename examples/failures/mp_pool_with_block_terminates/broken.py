"""The with block of multiprocessing.Pool ends with terminate(), and the tasks of apply_async are gone."""

import multiprocessing
import tempfile
from multiprocessing.synchronize import Lock
from pathlib import Path


def start(lock: Lock) -> None:
    """Wait until the disk is there; as a slow task would, this takes longer than the with block."""
    with lock:
        pass


def main() -> None:
    """Save three orders in worker processes, and count what has been saved."""
    disk = multiprocessing.Lock()
    disk.acquire()  # stands for slow work: nobody gets it before the with block has ended
    with tempfile.TemporaryDirectory() as folder:
        with multiprocessing.Pool(2, initializer=start, initargs=(disk,)) as pool:
            for order in ["tea", "cake", "milk"]:
                pool.apply_async(Path(folder, order).touch)
        disk.release()
        print(f"{len(list(Path(folder).iterdir()))} of 3 orders saved")  # prints 0 of 3 orders saved


if __name__ == "__main__":
    main()
