"""The parentheses around initargs make no tuple, so the initializer is called with eight letters."""

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
    # mypy refuses this line; it must be told to let the mistake pass
    with ProcessPoolExecutor(1, initializer=connect, initargs=(":memory:")) as pool:  # type: ignore[call-overload]
        print(pool.submit(double, 21).result())  # raises BrokenProcessPool


if __name__ == "__main__":
    main()
