"""Requires django: each worker thread keeps a database connection, which the end of a request does not close."""

from __future__ import annotations

import gc
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import django
from django.conf import settings
from django.core.signals import request_finished
from django.db import close_old_connections, connection, connections


def ask(everybody: Barrier) -> None:
    """Query the database, and wait for the other threads."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    everybody.wait()


def ask_and_close(everybody: Barrier) -> None:
    """Close the connection of this thread afterwards."""
    try:
        ask(everybody)
    finally:
        connection.close()


def ask_and_close_old(everybody: Barrier) -> None:
    """Close the connection of this thread afterwards, if it is older than it may be."""
    try:
        ask(everybody)
    finally:
        close_old_connections()


def main() -> None:
    """Count the open database files after a request that used four threads."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder, "shop.sqlite3")
        settings.configure(DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": database}})
        django.setup()
        for seconds in (0, 60):
            connections.settings["default"]["CONN_MAX_AGE"] = seconds
            for task in (ask, ask_and_close, ask_and_close_old):
                with ThreadPoolExecutor(4) as pool:
                    list(pool.map(task, [Barrier(4)] * 4))
                    request_finished.send(None)
                    connections.close_all()
                    still = sum(file.resolve() == database.resolve() for file in Path("/proc/self/fd").iterdir())
                    print(f"CONN_MAX_AGE={seconds}, {task.__name__}: {still} still open")
                gc.collect()


if __name__ == "__main__":
    main()
