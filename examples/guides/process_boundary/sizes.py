"""How many bytes each call sends to the worker and gets back, counted where they are pickled and rebuilt."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.reduction import ForkingPickler
from typing import Any
from unittest import mock

out: list[int] = []
back: list[int] = []


class Book:
    """A text of 100,000 letters, with a title."""

    def __init__(self) -> None:
        self.title, self.text = "Anna", "x" * 100_000

    def first_letter(self) -> str:
        """Look at one letter of the title."""
        return self.title[0]


def first_letter(title: str) -> str:
    """Look at one letter of a title."""
    return title[0]


def count(what: str, call: Callable[[], object]) -> None:
    """Make a call; print how many tasks it sent, and their bytes and those of the results."""
    out.clear()
    back.clear()
    call()
    print(f"{what:34}{len(out):6}{sum(out):9,}{sum(back):9,}")


def main() -> None:
    """Count the bytes of some calls."""
    dumps, loads = ForkingPickler.dumps, ForkingPickler.loads

    def counting_dumps(thing: object, *protocol: Any) -> Any:
        data = dumps(thing, *protocol)
        out.append(len(data))
        return data

    def counting_loads(data: Any) -> Any:
        back.append(len(data))
        return loads(data)

    book, numbers = Book(), range(1000)
    counting = mock.patch.multiple(ForkingPickler, dumps=counting_dumps, loads=counting_loads)
    with counting, ProcessPoolExecutor(max_workers=1) as pool:
        submit = pool.submit
        print(f"{'call':34}{'tasks':>6}{'out':>9}{'back':>9}")
        count("submit(abs, -1)", lambda: submit(abs, -1).result())
        count("submit(sum, list(range(1000)))", lambda: submit(sum, list(numbers)).result())
        count("submit(list, range(1000))", lambda: submit(list, numbers).result())
        count("submit(book.first_letter)", lambda: submit(book.first_letter).result())
        count("submit(first_letter, book.title)", lambda: submit(first_letter, book.title).result())
        count("map(abs, range(1000))", lambda: list(pool.map(abs, numbers)))
        count("the same with chunksize=100", lambda: list(pool.map(abs, numbers, chunksize=100)))


if __name__ == "__main__":
    main()
