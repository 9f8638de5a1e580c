"""A pool whose initializer has failed once does not try it again: it stays broken."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

database: sqlite3.Connection


def connect(path: str) -> None:
    """Open a worker's connection to the database."""
    global database
    database = sqlite3.connect(path)


def double(number: int) -> int:
    """Let the database double a number."""
    return int(database.execute("SELECT 2 * ?", [number]).fetchone()[0])


def main() -> None:
    """Print a number that a worker's database has doubled, at the second attempt if need be."""
    with ProcessPoolExecutor(max_workers=1, initializer=connect, initargs=("no/such/folder/shop.db",)) as pool:
        try:
            print(pool.submit(double, 21).result())
        except BrokenProcessPool:
            print("once more")
            print(pool.submit(double, 21).result())  # raises BrokenProcessPool


if __name__ == "__main__":
    main()
