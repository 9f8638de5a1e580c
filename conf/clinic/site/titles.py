"""The code in titles: links that carry a page's title keep it, and the title itself breaks no line within it."""

from __future__ import annotations

import re
from typing import Any
from weakref import WeakKeyDictionary

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform

OPENING, CLOSING = re.compile(r"[(（「]+$"), re.compile(r"^[:,.)：、。）」／]+")  # what ends no line, and begins none
# The titles that have code in them, by their words: looked for once in each build, when all pages are read.
TITLES: WeakKeyDictionary[BuildEnvironment, dict[str, nodes.title]] = WeakKeyDictionary()


class TitlesWithCode(SphinxPostTransform):
    """Set the code of a title in the links to its page, after Sphinx has resolved them to plain words."""

    default_priority = 20  # ReferencesResolver has 10
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        """Look at each link that has the words of a title."""
        if self.env not in TITLES:
            found = self.env.titles.values()
            TITLES[self.env] = {each.astext(): each for each in found if each.next_node(nodes.literal) is not None}
        for link in self.document.findall(nodes.reference):
            title, words = TITLES[self.env].get(link.astext()), link.next_node(nodes.inline)
            if title is not None and words is not None and "std-ref" in words["classes"]:
                words.children = [child.deepcopy() for child in title.children]


class WholeCode(SphinxPostTransform):
    """Join the code of a page's title with its brackets and commas; ``site.css`` breaks that only if it must."""

    default_priority = 20
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        """Look at the first title."""
        title = next(self.document.findall(nodes.title), nodes.title())
        for at, code in enumerate(list(title)):
            if isinstance(code, nodes.literal):
                opening, closing = taken(title, at - 1, OPENING), taken(title, at + 1, CLOSING)
                title[at] = nodes.inline("", "", opening, code.deepcopy(), closing, classes=["whole"])


def taken(title: nodes.title, at: int, edge: re.Pattern[str]) -> nodes.Text:
    """Take off what stands at the edge of a part of a title, if that is text."""
    text = title[at] if 0 <= at < len(title) else None
    found = edge.search(text) if isinstance(text, nodes.Text) else None
    if text is None or found is None:
        return nodes.Text("")
    title[at] = nodes.Text(found.string[: found.start()] + found.string[found.end() :])
    return nodes.Text(found[0])


def setup(app: Sphinx) -> None:
    """Register the transforms."""
    app.add_post_transform(TitlesWithCode)
    app.add_post_transform(WholeCode)
