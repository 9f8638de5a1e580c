"""The ``picture`` directive: one drawing for both languages, that follows light and dark."""

from __future__ import annotations

import re
from html import escape
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx

from clinic.catalog import ROOT
from clinic.site.nodes import ClinicDirective

PICTURES = ROOT / "docs" / "pictures"
LABEL = re.compile(r"(?<=>)[^<>\n]+(?=</(?:text|tspan)>)")


class PictureDirective(ClinicDirective):
    """Put ``docs/pictures/<name>.svg`` into the page.

    The body translates the drawing's labels, one ``English = other`` on each line; ``alt``
    describes the drawing for those who cannot see it.
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
        self.env.note_dependency(str(path))
        svg = path.read_text(encoding="utf-8")
        labels = set(LABEL.findall(svg))
        words = dict(line.split(" = ", 1) for line in self.content if " = " in line)
        if self.language != "en" and set(words) != {label for label in labels if needs_translation(label)}:
            wrong = set(words) ^ {label for label in labels if needs_translation(label)}
            raise self.error(f"picture {name!r}: these labels are not translated, or not there: {sorted(wrong)}")
        svg = LABEL.sub(lambda match: escape(words.get(match[0], match[0]), quote=False), svg)
        opening = f'<svg role="img" aria-label="{escape(self.options["alt"])}"'
        html = f'<div class="picture">{svg.replace("<svg", opening, 1)}</div>'
        return [nodes.raw("", html, format="html")]


def needs_translation(label: str) -> bool:
    """Tell words from names and numbers of the program, which are the same in every language."""
    return " " in label or label.islower() and label.isalpha()


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("picture", PictureDirective)
