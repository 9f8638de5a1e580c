"""Requires django: workers of spawn and forkserver have to call django.setup() before they see a model."""

from __future__ import annotations

import multiprocessing
import os
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

import django

INSTALLED_APPS = ["django.contrib.contenttypes"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ.get("SHOP_DATABASE")}}


def run(method: str, initializer: Callable[[], None] | None = None) -> None:
    """Run the task of shop.py in a worker that starts with the method."""
    from shop import table

    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(1, mp_context=context, initializer=initializer) as pool:
        try:
            print(f"{method}: {pool.submit(table).result()}", flush=True)
        except BrokenProcessPool as error:
            print(f"{method}: {type(error).__name__}: {error}")


def main() -> None:
    """Use a connection, then start workers, as a view or a command of manage.py would."""
    with tempfile.NamedTemporaryFile() as file:
        os.environ.update(SHOP_DATABASE=file.name, DJANGO_SETTINGS_MODULE="django_processes")
        django.setup()
        from django.db import connection, connections

        connection.ensure_connection()
        run("fork")
        connections.close_all()
        run("fork")
        run("forkserver", initializer=django.setup)
        run("spawn", initializer=django.setup)
        run("spawn")


if __name__ == "__main__":
    main()
