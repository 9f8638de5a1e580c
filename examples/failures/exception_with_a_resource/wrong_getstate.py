"""An exception leaves its connection out of __getstate__, but pickling an exception does not ask for that."""

import sqlite3
from concurrent.futures import ProcessPoolExecutor
from typing import Any


class QueryError(Exception):
    """A query did not work."""

    def __init__(self, message: str, connection: sqlite3.Connection) -> None:
        super().__init__(message)
        self.connection: sqlite3.Connection | None = connection

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "connection": None}


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
