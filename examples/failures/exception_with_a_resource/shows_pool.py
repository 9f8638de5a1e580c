"""multiprocessing.Pool loses the text of such an exception, unless the task puts it into one that can be pickled."""

import sqlite3
import traceback
from multiprocessing import Pool
from typing import Callable


class QueryError(Exception):
    """A query did not work; imagine this class in a library."""

    def __init__(self, message: str, connection: sqlite3.Connection) -> None:
        super().__init__(message)
        self.connection = connection


def count(table: str) -> int:
    """Count the rows of a table; the database has none."""
    raise QueryError(f"there is no table {table}", sqlite3.connect(":memory:"))


def count_and_tell(table: str) -> int:
    """Count the rows of a table, and put the whole text of any error into one that can be pickled."""
    try:
        return count(table)
    except Exception:
        raise RuntimeError(traceback.format_exc()) from None


def report(task: Callable[[str], int]) -> str:
    """Return which error a pool hands out for a task, and what it tells of the task."""
    with Pool(processes=1) as pool:
        try:
            return str(pool.apply(task, ("orders",)))
        except Exception as error:
            text = "".join(traceback.format_exception(type(error), error, error.__traceback__))
            told = [words for words in ("no table orders", "in count") if words in text]
            return f"{type(error).__name__}, which tells {told}"


def main() -> None:
    """Print what arrives of each task's error."""
    print("count:", report(count))
    print("count_and_tell:", report(count_and_tell))


if __name__ == "__main__":
    main()
