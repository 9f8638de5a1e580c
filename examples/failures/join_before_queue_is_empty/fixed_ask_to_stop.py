"""The child is asked to stop with an Event, and lets go of its lock before it ends."""

import multiprocessing
from multiprocessing.synchronize import Event, Lock


def count_stock(shelf: Lock, counting: Event, stop: Event) -> None:
    """Hold the lock of the shelf until the parent asks to stop."""
    with shelf:
        counting.set()
        stop.wait()


def main() -> None:
    """Stop the child in the middle of its work, then use the shelf."""
    shelf = multiprocessing.Lock()
    counting = multiprocessing.Event()
    stop = multiprocessing.Event()
    child = multiprocessing.Process(target=count_stock, args=(shelf, counting, stop))
    child.start()
    counting.wait()
    stop.set()
    child.join()
    with shelf:
        print("the shelf is free")


if __name__ == "__main__":
    main()
