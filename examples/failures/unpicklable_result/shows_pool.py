"""The error of multiprocessing.Pool tells whether a result could not be pickled, or the exception of a task."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from multiprocessing import Pool


def long_words(text: str) -> Iterator[str]:
    """Yield the long words of a text."""
    yield from (word for word in text.split() if len(word) > 4)


def save(text: str) -> None:
    """Raise an exception that holds a database connection."""
    raise ValueError("the disk is full", sqlite3.connect(":memory:"))


def error_of(task: Callable[[str], object]) -> str:
    """Run a task in a pool, and return its error, without the addresses of objects."""
    with Pool(processes=1) as pool:
        try:
            pool.apply(task, ("the quick brown fox",))
        except Exception as error:
            return f"{type(error).__name__}: {re.sub('0x[0-9a-f]+', '0x…', str(error))}"
    return "none"


def main() -> None:
    """Print the errors of a task that returns a generator, and of one that raises."""
    print("result:", error_of(long_words))
    print("exception:", error_of(save))


if __name__ == "__main__":
    main()
