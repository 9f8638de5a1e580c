"""The code in titles: links that carry a page's title keep it, and the title itself breaks no line within it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

CLOSING = re.compile(r"[:,.)：、。）」／]+")  # what begins no line


class TitlesWithCode(SphinxPostTransform):
    """Set the code of a title in the links to its page, after Sphinx has resolved them to plain words."""

    default_priority = 20  # ReferencesResolver has 10
    formats = ("html",)

    @cached_property
    def titles(self) -> dict[str, nodes.title]:
        """The titles that have code in them, by their words."""
        found = self.env.titles.values()
        return {title.astext(): title for title in found if title.next_node(nodes.literal) is not None}

    def run(self, **kwargs: Any) -> None:
        """Look at each link that has the words of a title."""
        for link in self.document.findall(nodes.reference):
            title, words = self.titles.get(link.astext()), link.next_node(nodes.inline)
            if title is not None and words is not None and "std-ref" in words["classes"]:
                words.children = [child.deepcopy() for child in title.children]


class WholeCode(SphinxPostTransform):
    """Join the code of a page's title with what closes it; ``site.css`` breaks that only if a line is too short."""

    default_priority = 20
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        """Look at the first title."""
        title = next(self.document.findall(nodes.title), nodes.title())
        for code in list(title.findall(nodes.literal)):
            parts: list[nodes.Node] = [code.deepcopy()]
            after = code.next_node(descend=False, siblings=True)
            if isinstance(after, nodes.Text) and (closing := CLOSING.match(after)):
                parts.append(nodes.Text(closing[0]))
                title.replace(after, nodes.Text(after[closing.end() :]))
            code.replace_self(nodes.inline("", "", *parts, classes=["whole"]))


def setup(app: Sphinx) -> None:
    """Register the transforms."""
    app.add_post_transform(TitlesWithCode)
    app.add_post_transform(WholeCode)
