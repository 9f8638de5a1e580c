"""A child is terminated while it holds a lock, and the parent waits for that lock without end."""

import multiprocessing
import threading
from multiprocessing.synchronize import Event, Lock


def count_stock(shelf: Lock, counting: Event) -> None:
    """Hold the lock of the shelf for as long as this process lives."""
    with shelf:
        counting.set()
        threading.Event().wait()


def main() -> None:
    """Stop the child in the middle of its work, then use the shelf."""
    shelf = multiprocessing.Lock()
    counting = multiprocessing.Event()
    child = multiprocessing.Process(target=count_stock, args=(shelf, counting))
    child.start()
    counting.wait()
    child.terminate()
    child.join()
    with shelf:  # hangs
        print("the shelf is free")


if __name__ == "__main__":
    main()
