"""The real error does not arrive as an object, but the worker has written it down."""

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


def errors_in(text: str) -> list[str]:
    """Return the lines of a chain of tracebacks that name an error, without the name of the main module."""
    return [line.rpartition("main__.")[2] for line in text.splitlines() if line[:1] != " " and "Error: " in line]


def main() -> None:
    """Read the worker's report."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        arrived = pool.submit(count, "orders").exception()
        if arrived:
            print("arrived:", type(arrived).__name__)
            for line in errors_in(str(arrived.__cause__)):
                print("written down:", line)


if __name__ == "__main__":
    main()
