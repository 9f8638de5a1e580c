"""An exception with a connection is raised from another one, whose traceback comes first in the worker's text."""

import sqlite3
from concurrent.futures import ProcessPoolExecutor


class QueryError(Exception):
    """A query did not work; its arguments are a message and the connection."""


def count(table: str) -> int:
    """Count the rows of a table; the database has none."""
    connection = sqlite3.connect(":memory:")
    try:
        return int(connection.execute(f"select count(*) from {table}").fetchone()[0])
    except sqlite3.Error as error:
        raise QueryError("no answer", connection) from error


def main() -> None:
    """Print the number of orders."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(count, "orders").result())  # raises TypeError


if __name__ == "__main__":
    main()
