"""A connection to SQLite works in the thread that opened it; each worker opens one of its own."""

import sqlite3
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

own = threading.local()


def open_shop(file: Path) -> None:
    """Open a connection for this worker."""
    own.connection = sqlite3.connect(file)


def ask(connection: sqlite3.Connection) -> int:
    """Return the price of tea."""
    price: int = connection.execute("SELECT price FROM teas").fetchone()[0]
    return price


def ask_own(_: int) -> int:
    """Ask with the connection of this worker."""
    return ask(own.connection)


def main() -> None:
    """Ask a database in tasks: with the connection of the main thread, then with one for each worker."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "shop.db")
        with closing(sqlite3.connect(file)) as connection, ThreadPoolExecutor(max_workers=2) as pool:
            connection.executescript("CREATE TABLE teas (price INTEGER); INSERT INTO teas VALUES (350)")
            error = pool.submit(ask, connection).exception()
            print("one for all:", type(error).__name__, str(error).partition(".")[0])
        with ThreadPoolExecutor(max_workers=2, initializer=open_shop, initargs=(file,)) as pool:
            print("one for each:", list(pool.map(ask_own, range(3))))


if __name__ == "__main__":
    main()
