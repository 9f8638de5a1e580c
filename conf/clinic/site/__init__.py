"""The Sphinx extension: it shows what the catalog holds, in two languages, and runs nothing."""

from __future__ import annotations

import hashlib
from importlib import import_module
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from clinic.places import ROOT

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


def version(folder: Path = ROOT / "conf" / "clinic") -> int:
    """Return a number that changes with the machinery, its data, and the packages of a build.

    Sphinx looks for changed pages; if this number is not that of the last build, it makes all of them anew.
    """
    content = hashlib.sha256((ROOT / "constraints.txt").read_bytes())
    for file in sorted(path for path in folder.rglob("*") if path.suffix in (".py", ".toml")):
        content.update(f"{file.relative_to(folder)}\n".encode() + file.read_bytes())
    return int.from_bytes(content.digest()[:8])


def setup(app: Sphinx) -> dict[str, Any]:
    """Register every part of the extension."""
    for part in PARTS:
        import_module(f"clinic.site.{part}").setup(app)
    return {"parallel_read_safe": True, "env_version": version()}
