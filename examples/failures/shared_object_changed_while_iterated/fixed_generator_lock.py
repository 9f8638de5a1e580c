"""A lock lets one thread at a time into the generator."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock

reading, added = Event(), Event()  # they make certain what otherwise happens by chance


def orders() -> Iterator[str]:
    """Read orders, as soon as they have been added."""
    reading.set()
    added.wait()
    yield from ["tea", "cake"]


def take(source: Iterator[str], lock: Lock) -> str:
    """Take one order, when no other thread does so."""
    with lock:
        return next(source)


def main() -> None:
    """Let two threads take one order each."""
    source, lock = orders(), Lock()
    with ThreadPoolExecutor(max_workers=2) as pool:
        first = pool.submit(take, source, lock)
        reading.wait()
        second = pool.submit(take, source, lock)
        added.set()
        print(first.result())
        print(second.result())


if __name__ == "__main__":
    main()
