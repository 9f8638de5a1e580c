"""The Sphinx extension: it shows what the catalog holds, in two languages, and runs nothing."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

from clinic.site import (
    discovery,
    doctor,
    examples,
    failures,
    languages,
    overviews,
    pictures,
    reference,
    repairs,
    search,
)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register every part of the extension."""
    for part in (languages, search, discovery, doctor, examples, failures, overviews, pictures, reference, repairs):
        part.setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
