"""Two processes add one to a Value: += alone loses one of the two, += with its lock held does not."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Barrier


def one(both_are_here: Barrier) -> int:
    """Return 1, when both processes have called this function."""
    both_are_here.wait()
    return 1


def sell(sold: Synchronized[int], both_are_here: Barrier) -> None:
    """Count a piece; += has read the value when it calls the function on its right."""
    sold.value += one(both_are_here)


def sell_with_lock(sold: Synchronized[int], both_are_here: Barrier) -> None:
    """Count a piece, reading and writing under one lock."""
    both_are_here.wait()
    with sold.get_lock():
        sold.value += 1


def sell_two(how: str, seller: Callable[[Synchronized[int], Barrier], None]) -> None:
    """Let two processes sell one piece each, and print how many were counted."""
    sold, both_are_here = multiprocessing.Value("i", 0), multiprocessing.Barrier(2)
    processes = [multiprocessing.Process(target=seller, args=(sold, both_are_here)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(f"{how}: {sold.value} sold")


def main() -> None:
    """Count two pieces in both ways."""
    sell_two("value += 1", sell)
    sell_two("with get_lock(): value += 1", sell_with_lock)


if __name__ == "__main__":
    main()
