"""A worker prints, and is terminated; what it printed was still in its buffer."""

import multiprocessing
import os
import sys
import time
from multiprocessing.synchronize import Event


def pack(done: Event) -> None:
    """Pack an apple, tell it, and go on with the next order."""
    sys.stdout = os.fdopen(1, "w", buffering=8192, closefd=False)  # as into a file or a pipe
    print("apple packed")
    done.set()
    time.sleep(1000)


def main() -> None:
    """Stop the worker when the apple is packed."""
    done = multiprocessing.Event()
    worker = multiprocessing.Process(target=pack, args=(done,))
    worker.start()
    done.wait()
    worker.terminate()
    worker.join()
    print("the worker is terminated")  # prints the worker is terminated


if __name__ == "__main__":
    main()
