"""Looks through all the data, as a build needs it, and tells every fault at once."""

from __future__ import annotations

from clinic import catalog, docstrings, measured
from clinic.faults import Gathered


def check() -> None:
    """Read everything that a build reads. Raises :exc:`clinic.faults.DataError` with every fault found."""
    with Gathered() as gathered:
        gathered.later(catalog.load_all)
        gathered.later(measured.load)
        gathered.later(docstrings.check)
