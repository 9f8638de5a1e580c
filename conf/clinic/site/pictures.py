"""The ``picture`` directive: one drawing for both languages, that follows light and dark."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx

from clinic.places import PICTURES
from clinic.site.nodes import ClinicDirective

LABEL = re.compile(r"(?P<tag><text(?![^>]*class=\"code\")[^>]*>)(?P<words>[^<>\n]+)(?=</text>)")


class PictureDirective(ClinicDirective):
    """Put ``docs/pictures/<name>.svg`` into the page; on a phone ``<name>-upright.svg`` if there is one.

    The body translates the drawing's labels, one ``English = other`` on each line; labels of the
    class ``code`` are the same in every language. ``alt`` describes the drawing for those who
    cannot see it.
    """

    required_arguments = 1
    has_content = True
    option_spec: ClassVar = {"alt": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Return the drawing as part of the page."""
        name = self.arguments[0]
        path = PICTURES / f"{name}.svg"
        if not path.exists():
            raise self.error(f"no picture {name!r}. Draw docs/pictures/{name}.svg")
        if not self.options.get("alt"):
            raise self.error(f"picture {name!r} has no description. Add :alt:")
        drawings = [self.drawing(path, "picture")]
        upright = PICTURES / f"{name}-upright.svg"
        if upright.exists():
            drawings = [self.drawing(path, "picture wide"), self.drawing(upright, "picture upright")]
        return [nodes.raw("", "".join(drawings), format="html")]

    def drawing(self, path: Path, classes: str) -> str:
        """Return one drawing with its labels in this page's language."""
        self.env.note_dependency(str(path))
        svg = path.read_text(encoding="utf-8")
        labels = {match["words"] for match in LABEL.finditer(svg)}
        words = dict(line.split(" = ", 1) for line in self.content if " = " in line)
        if wrong := sorted(set(words) ^ labels) if self.language != "en" else sorted(words):
            raise self.error(f"picture {path.stem!r}: these labels are not translated, or not there: {wrong}")
        svg = LABEL.sub(lambda match: match["tag"] + words.get(match["words"], match["words"]), svg)
        role = "group" if "<a " in svg else "img"  # the children of an image cannot be reached
        opening = f'<svg role="{role}" aria-label="{escape(self.options["alt"])}"'
        return f'<div class="{classes}">{svg.replace("<svg", opening, 1)}</div>'


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("picture", PictureDirective)
