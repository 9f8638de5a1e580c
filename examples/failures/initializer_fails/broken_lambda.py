"""An initializer that cannot be pickled stops submit() where workers are not forked."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ProcessPoolExecutor

database: sqlite3.Connection


def connect(path: str) -> None:
    """Open a worker's connection to the database."""
    global database
    database = sqlite3.connect(path)


def double(number: int) -> int:
    """Let the database double a number."""
    return int(database.execute("SELECT 2 * ?", [number]).fetchone()[0])


def main() -> None:
    """Print a number that a worker's database has doubled."""
    with ProcessPoolExecutor(max_workers=1, initializer=lambda: connect(":memory:")) as pool:
        future = pool.submit(double, 21)  # raises AttributeError or PicklingError
        print(future.result())


if __name__ == "__main__":
    main()
