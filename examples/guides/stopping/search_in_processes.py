"""Worker processes search; the one that finds the answer sets a flag, and all the others give up."""

from __future__ import annotations

import hashlib
import multiprocessing
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing.synchronize import Event

WANTED = hashlib.sha256(b"10000123").hexdigest()
MANY = 10_000_000  # numbers for each task
enough: Event


def remember(flag: Event) -> None:
    """Keep the flag, once in each worker."""
    global enough
    enough = flag


def search(first: int) -> int | None:
    """Try many numbers; ask every ten thousand of them whether another task has found the right one."""
    for number in range(first, first + MANY):
        if number % 10_000 == 0 and enough.is_set():
            return None
        if hashlib.sha256(str(number).encode()).hexdigest() == WANTED:
            enough.set()
            return number
    return None


def main() -> None:
    """Search eighty million numbers, which takes minutes if it is not stopped."""
    flag = multiprocessing.Event()
    with ProcessPoolExecutor(max_workers=2, initializer=remember, initargs=(flag,)) as pool:
        futures = [pool.submit(search, first) for first in range(0, 8 * MANY, MANY)]
        try:
            for future in as_completed(futures):
                if future.result() is not None:
                    print(f"found: {future.result()}")
                    break
        finally:  # also after an error, or Ctrl-C
            flag.set()
    print(f"without a result: {sum(future.result() is None for future in futures)} of {len(futures)}")


if __name__ == "__main__":
    main()
