"""A task replaces an exception that cannot be pickled by one that can; the first one's text goes along."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ProcessPoolExecutor


class QueryError(Exception):
    """A query did not work; imagine this class in a library."""

    def __init__(self, message: str, connection: sqlite3.Connection) -> None:
        super().__init__(message)
        self.connection = connection


def count(table: str) -> int:
    """Count the rows of a table; the database is empty."""
    connection = sqlite3.connect(":memory:")
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [table]).fetchone():
        raise QueryError(f"there is no table {table}", connection)
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def count_or_explain(table: str) -> int:
    """Count the rows of a table, and raise only what can be pickled."""
    try:
        return count(table)
    except QueryError as error:
        raise RuntimeError(f"QueryError: {error}") from error


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        try:
            print(pool.submit(count_or_explain, "orders").result())
        except RuntimeError as error:
            print("no answer:", error)
