"""The Sphinx extension: it shows what the catalog holds, in two languages, and runs nothing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from sphinx.application import Sphinx

PARTS = (
    "languages",
    "surroundings",
    "missing",
    "navigation",
    "titles",
    "search",
    "discovery",
    "doctor",
    "programs",
    "examples",
    "failures",
    "card",
    "home",
    "errors",
    "overviews",
    "patches",
    "pictures",
    "charts",
    "toolbox",
    "typehints",
)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register every part of the extension."""
    for part in PARTS:
        import_module(f"clinic.site.{part}").setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
