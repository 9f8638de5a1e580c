"""Requires django: a thread does not see what a TestCase has saved; with a TransactionTestCase it does."""

from __future__ import annotations

import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import django
from django.conf import settings
from django.db import OperationalError, connections
from django.test import TestCase, TransactionTestCase
from django.test.utils import setup_databases, teardown_databases

SQLITE = {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}


def count(database: str) -> str:
    """Count the groups, in a thread of the code that is tested."""
    from django.contrib.auth.models import Group

    try:
        return str(Group.objects.using(database).count())
    except OperationalError as error:
        return f"{type(error).__name__}: {error}"
    finally:
        connections.close_all()


class Counts:
    """A test that saves a group in each database, and counts in a thread."""

    databases = frozenset({"default", "on_disk"})

    def test(self) -> None:
        """Print what the thread sees."""
        from django.contrib.auth.models import Group

        for database in ("default", "on_disk"):
            Group.objects.using(database).create(name="customers")
            with ThreadPoolExecutor(1) as pool:
                print(f"{type(self).__name__}, {database}: {pool.submit(count, database).result()}")


def main() -> None:
    """Run it as each kind of test, with a database in memory, Django's default for SQLite, and one in a file."""
    with tempfile.TemporaryDirectory() as folder:
        databases = {"default": SQLITE, "on_disk": {**SQLITE, "TEST": {"NAME": Path(folder, "test.sqlite3")}}}
        settings.configure(DATABASES=databases, INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes"])
        django.setup()
        names = setup_databases(verbosity=0, interactive=False)
        for kind in (TestCase, TransactionTestCase):
            case = type(kind.__name__, (Counts, kind), {})
            unittest.defaultTestLoader.loadTestsFromTestCase(case).run(unittest.TestResult())
        teardown_databases(names, verbosity=0)


if __name__ == "__main__":
    main()
