"""`os.fork` copies what waits in the buffer, and both processes write it; multiprocessing writes it before it forks."""

import multiprocessing
import os
import sys


def pack() -> None:
    """Print what a worker did."""
    print("apple packed")


def main() -> None:
    """Fork twice, each time with a line in the buffer."""
    sys.stdout = os.fdopen(1, "w", buffering=8192, closefd=False)  # as into a file or a pipe
    print("header, then multiprocessing")
    worker = multiprocessing.get_context("fork").Process(target=pack)
    worker.start()
    worker.join()
    print("header, then os.fork()")
    if os.fork() == 0:
        sys.exit()
    os.wait()


if __name__ == "__main__":
    main()
