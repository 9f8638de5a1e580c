"""A task raises an exception that holds text only; it arrives."""

from concurrent.futures import ProcessPoolExecutor


class QueryError(Exception):
    """A query did not work."""

    def __init__(self, message: str, database: str) -> None:
        super().__init__(message, database)
        self.message, self.database = message, database

    def __str__(self) -> str:
        return f"{self.message} in {self.database}"


def count(table: str) -> int:
    """Count the rows of a table; the database has none."""
    raise QueryError(f"there is no table {table}", ":memory:")


def main() -> None:
    """Print the number of orders, or why there is none."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        try:
            print(pool.submit(count, "orders").result())
        except QueryError as error:
            print("no answer:", error)


if __name__ == "__main__":
    main()
