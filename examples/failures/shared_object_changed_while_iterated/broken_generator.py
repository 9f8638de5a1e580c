"""Two threads call next() of the same generator, and the second one comes while the first is reading."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

reading, added = Event(), Event()  # they make certain what otherwise happens by chance


def orders() -> Iterator[str]:
    """Read orders, as soon as they have been added."""
    reading.set()
    added.wait()
    yield from ["tea", "cake"]


def main() -> None:
    """Let two threads take one order each."""
    source = orders()
    with ThreadPoolExecutor(max_workers=2) as pool:
        first = pool.submit(next, source)
        reading.wait()
        second = pool.submit(next, source)
        second.add_done_callback(lambda _: added.set())
        print(first.result())
        print(second.result())  # raises ValueError


if __name__ == "__main__":
    main()
