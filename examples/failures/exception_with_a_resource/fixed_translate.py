"""A task replaces an exception that cannot be pickled by one that can; the first one's text goes along."""

import sqlite3
from concurrent.futures import ProcessPoolExecutor


class QueryError(Exception):
    """A query did not work; imagine this class in a library."""

    def __init__(self, message: str, connection: sqlite3.Connection) -> None:
        super().__init__(message)
        self.connection = connection


def count(table: str) -> int:
    """Count the rows of a table; the database has none."""
    raise QueryError(f"there is no table {table}", sqlite3.connect(":memory:"))


def count_or_explain(table: str) -> int:
    """Count the rows of a table, and raise only what can be pickled."""
    try:
        return count(table)
    except QueryError as error:
        raise RuntimeError(f"QueryError: {error}") from error


def main() -> None:
    """Print the number of orders, or why there is none."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        try:
            print(pool.submit(count_or_explain, "orders").result())
        except RuntimeError as error:
            print("no answer:", error)


if __name__ == "__main__":
    main()
