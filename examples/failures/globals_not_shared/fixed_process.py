"""A queue, a shared number and a manager's list are arguments of a Process, and reach the main process."""

from __future__ import annotations

from collections.abc import MutableSequence
from multiprocessing import Manager, Process, Queue, Value
from multiprocessing.sharedctypes import Synchronized


def welcome(name: str, came: Queue[str], count: Synchronized[int], guests: MutableSequence[str]) -> None:
    """Say in three ways that a guest has come; one would do."""
    came.put(name)
    with count.get_lock():
        count.value += 1
    guests.append(name)


def main() -> None:
    """Welcome two guests and print who has come."""
    came: Queue[str] = Queue()
    count = Value("i", 0)
    with Manager() as manager:
        guests: MutableSequence[str] = manager.list()
        processes = [Process(target=welcome, args=(name, came, count, guests)) for name in ("Ada", "Grace")]
        for process in processes:
            process.start()
        print(f"from the queue: {sorted(came.get() for _ in processes)}")  # before join()
        for process in processes:
            process.join()
        print(f"count = {count.value}, guests = {sorted(guests)}")


if __name__ == "__main__":
    main()
