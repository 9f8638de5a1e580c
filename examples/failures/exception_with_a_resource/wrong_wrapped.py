"""An exception that is wrapped in another one is still an argument of it."""

import sqlite3
from concurrent.futures import ProcessPoolExecutor


class QueryError(Exception):
    """A query did not work."""

    def __init__(self, message: str, connection: sqlite3.Connection) -> None:
        super().__init__(message)
        self.connection = connection


def count(table: str) -> int:
    """Count the rows of a table; the database has none."""
    raise QueryError(f"there is no table {table}", sqlite3.connect(":memory:"))


def count_or_explain(table: str) -> int:
    """Count the rows of a table, and wrap the error."""
    try:
        return count(table)
    except QueryError as error:
        raise RuntimeError("no answer", error) from error


def main() -> None:
    """Print the number of orders, or why there is none."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        try:
            print(pool.submit(count_or_explain, "orders").result())  # raises TypeError
        except RuntimeError as error:
            print(error)


if __name__ == "__main__":
    main()
