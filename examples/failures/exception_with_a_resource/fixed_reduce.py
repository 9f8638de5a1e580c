"""An exception leaves its connection behind when it is pickled."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ProcessPoolExecutor


class QueryError(Exception):
    """A query did not work."""

    def __init__(self, message: str, connection: sqlite3.Connection | None = None) -> None:
        super().__init__(message)
        self.connection = connection

    def __reduce__(self) -> tuple[type[QueryError], tuple[str]]:
        return type(self), (str(self),)


def count(table: str) -> int:
    """Count the rows of a table; the database is empty."""
    connection = sqlite3.connect(":memory:")
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [table]).fetchone():
        raise QueryError(f"there is no table {table}", connection)
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        try:
            print(pool.submit(count, "orders").result())
        except QueryError as error:
            print("no answer:", error)
