"""What a task of a Django project looks like: models at the top, a function that uses them."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db import connection


def table() -> str:
    """Return the model's table, and whether a connection of the parent came along."""
    return f"{ContentType._meta.db_table}, inherited connection: {connection.connection is not None}"
