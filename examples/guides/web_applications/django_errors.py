"""Requires django: a connection of another thread is refused, and one that the server has cut is never replaced."""

from __future__ import annotations

import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import django
from django.conf import settings
from django.db import DatabaseError, close_old_connections, connection


def count() -> str:
    """Query the database."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        return f"{type(error).__name__}: {error}"
    return "works"


def cut() -> None:
    """Close what is below Django's connection, as a server does after a timeout or a restart."""
    connection.connection.close()


def count_on_an_open_connection() -> str:
    """Query as a request does: first drop a connection that is too old or has failed."""
    close_old_connections()
    return count()


def main() -> None:
    """Make the errors, in a pool of one thread."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(1) as pool:
        database = {"ENGINE": "django.db.backends.sqlite3", "NAME": Path(folder, "shop.sqlite3")}
        settings.configure(DATABASES={"default": database})
        django.setup()

        refused = pool.submit(connection.cursor).exception()
        print(f"{type(refused).__name__}: {str(refused).partition('. ')[0]}")

        print(pool.submit(count).result())
        pool.submit(cut).result()
        print(pool.submit(count).result())
        print(pool.submit(count).result())
        print(pool.submit(count_on_an_open_connection).result())
        pool.submit(connection.close).exception()


if __name__ == "__main__":
    main()
