"""A worker connects when its first task asks for it; an error is raised by the task, as itself."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache


@lru_cache(maxsize=None)
def database(path: str) -> sqlite3.Connection:
    """Open a worker's connection to the database, once."""
    return sqlite3.connect(path)


def double(path: str, number: int) -> int:
    """Let the database double a number."""
    return int(database(path).execute("SELECT 2 * ?", [number]).fetchone()[0])


def main() -> None:
    """Print a number that a worker's database has doubled, if there is a database."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        for path in ("no/such/folder/shop.db", ":memory:"):
            try:
                print(pool.submit(double, path, 21).result())
            except sqlite3.OperationalError as error:
                print(f"{path}: {error}")


if __name__ == "__main__":
    main()
