"""Links that carry a page's title keep its inline code; Sphinx resolves them to plain words."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform


class TitlesWithCode(SphinxPostTransform):
    """Set the code of a title in the links to its page, after Sphinx has resolved them."""

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


def setup(app: Sphinx) -> None:
    """Register the transform."""
    app.add_post_transform(TitlesWithCode)
