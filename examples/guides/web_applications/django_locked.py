"""Requires django: with SQLite, of two threads that read and then write in a transaction one finds it locked."""

from __future__ import annotations

import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Barrier, BrokenBarrierError

import django
from django.conf import settings
from django.db import OperationalError, connections, transaction


def sell(mode: str, both: Barrier) -> str:
    """Read the stock and write what is left; wait a moment in between for the other thread."""
    try:
        with transaction.atomic(using=mode), connections[mode].cursor() as cursor:
            cursor.execute("SELECT pieces FROM stock")
            [pieces] = cursor.fetchone()
            with suppress(BrokenBarrierError):
                both.wait(timeout=0.5)
            cursor.execute("UPDATE stock SET pieces = %s", [pieces - 1])
    except OperationalError as error:
        return f"{type(error).__name__}: {error}"
    else:
        return "sold"
    finally:
        connections.close_all()


def main() -> None:
    """Sell two pieces at the same time, in both modes of a transaction."""
    with tempfile.TemporaryDirectory() as folder:
        file = {"ENGINE": "django.db.backends.sqlite3", "NAME": Path(folder, "shop.sqlite3")}
        databases = {mode: {**file, "OPTIONS": {"transaction_mode": mode}} for mode in ("DEFERRED", "IMMEDIATE")}
        settings.configure(DATABASES={"default": file, **databases})
        django.setup()
        with connections["default"].cursor() as cursor:
            cursor.execute("CREATE TABLE stock AS SELECT 9 AS pieces")
        for mode in databases:
            with ThreadPoolExecutor(2) as pool:
                print(mode, sorted(pool.map(sell, [mode] * 2, [Barrier(2)] * 2)))


if __name__ == "__main__":
    main()
