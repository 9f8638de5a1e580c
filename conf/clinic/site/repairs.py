"""Small faults of Sphinx's and Furo's pages, mended after they are made."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx


def heading_levels(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document
) -> None:
    """Give the captions of the navigation the level that a heading's role requires (Sphinx 9.0 to 9.2)."""
    for key in ("furo_navigation_tree", "body"):
        if key in context:
            context[key] = context[key].replace('role="heading">', 'role="heading" aria-level="2">')


def setup(app: Sphinx) -> None:
    """Register the hook; Furo makes its navigation in an earlier one."""
    app.connect("html-page-context", heading_levels, priority=900)
