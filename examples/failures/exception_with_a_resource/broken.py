"""A task raises an exception that holds a database connection, and the connection cannot be pickled."""

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


def main() -> None:
    """Print the number of orders, or why there is none."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        try:
            print(pool.submit(count, "orders").result())  # raises TypeError
        except QueryError as error:
            print("no answer:", error)


if __name__ == "__main__":
    main()
