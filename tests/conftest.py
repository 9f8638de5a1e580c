"""What several tests use: the catalog, and the rule that nothing is skipped in silence."""

from __future__ import annotations

import os

import pytest
from clinic import catalog, interpreters

ONLY = os.environ.get("CLINIC_ONLY", "").split()  # make test ONLY=slug
FAILURES = catalog.load(only=ONLY)
SCRIPTS = [script for failure in FAILURES for script in failure.scripts]
HERE = interpreters.current()


def skip(reason: str) -> None:
    """Skip a test by name; under ``CLINIC_NO_SKIP``, which CI sets, fail instead."""
    if os.environ.get("CLINIC_NO_SKIP"):
        pytest.fail(f"CLINIC_NO_SKIP is set, but: {reason}")
    pytest.skip(reason)
