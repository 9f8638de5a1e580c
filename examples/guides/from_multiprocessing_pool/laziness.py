"""Who takes the items of an iterable, and when: imap in a thread of the pool, map in yours."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import count
from multiprocessing import Pool
from threading import Event, current_thread, main_thread

taken: list[str] = []
first_result = Event()


def numbers(wait: bool = False) -> Iterator[int]:
    """Give three numbers, and note which thread takes them; if told so, wait for the first result in between."""
    for number in range(3):
        taken.append("your thread" if current_thread() is main_thread() else "the pool's thread")
        yield number
        if wait:
            first_result.wait()


def without_end(enough: Event) -> Iterator[int]:
    """Give numbers without end, and say when a thousand have been taken."""
    for number in count():
        yield number
        if number == 1000:
            enough.set()


def main() -> None:
    """Give the same iterable to four calls."""
    with Pool(2) as pool, ProcessPoolExecutor(2) as executor:
        pool.map_async(abs, numbers())
        print(f"Pool.map_async: when it returns, {taken.pop()} has taken {len(taken) + 1} of 3")
        taken.clear()
        executor.map(abs, numbers())
        print(f"executor.map: when it returns, {taken.pop()} has taken {len(taken) + 1} of 3")
        taken.clear()
        results = pool.imap(abs, numbers(wait=True))
        next(results)
        print(f"Pool.imap: when the first result is there, {taken.pop()} has taken {len(taken) + 1} of 3")
        first_result.set()

        enough = Event()
        results = pool.imap(abs, without_end(enough))
        enough.wait()
        print("Pool.imap: a thousand have been taken, and no result has been read")


if __name__ == "__main__":
    main()
