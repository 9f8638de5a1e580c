"""The sidebar: every page of the first level, and of the others those around the page that is shown.

Furo shows the whole tree on every page, so that time and size grow with the square of the pages, and it opens a
branch by a check box that no keyboard reaches. Here a family is opened by its link, and a page has the short title
that the table of contents gives it, so that it takes one line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

Entries = list[tuple[str | None, str]]  # the short title of a page, if it has one, and its name


def navigation(env: BuildEnvironment, page: str, address: Mapping[str, str]) -> str:
    """Return the sidebar of a page as HTML; ``address`` maps the pages to their addresses seen from it."""
    branch = list(way_up(env, page))
    parts = []
    for tree in env.tocs[env.config.root_doc].findall(addnodes.toctree):
        if tree["caption"]:
            parts.append(f'<p class="caption" role="heading" aria-level="2">{escape(tree["caption"])}</p>')
        parts.append(listing(env, known(env, tree), branch, address, level=1))
    return "\n".join(parts)


def listing(env: BuildEnvironment, found: Entries, branch: list[str], address: Mapping[str, str], level: int) -> str:
    """Return a list of links; the page itself and what it lies below are marked, and what lies below them is shown."""
    items = []
    for short, name in found:
        here = name == branch[0]
        classes = f"toctree-l{level}" + (" current" if name in branch else "") + (" current-page" if here else "")
        current = ' aria-current="page"' if here else ""
        trees = env.tocs[name].findall(addnodes.toctree) if name in branch else ()
        below = "".join(listing(env, known(env, tree), branch, address, level + 1) for tree in trees)
        shown = escape(short) if short else title(env, name)
        link = f'<a class="reference internal" href="{escape(address[name]) or "#"}"{current}>{shown}</a>'
        items.append(f'<li class="{classes}">{link}{below}</li>')
    return "<ul>\n" + "\n".join(items) + "\n</ul>"


def known(env: BuildEnvironment, tree: addnodes.toctree) -> Entries:
    """Return the pages of a table of contents that are there."""
    return [(short, name) for short, name in tree["entries"] if name in env.titles]


def title(env: BuildEnvironment, name: str) -> str:
    """Return a page's title as HTML; inline code stays code."""
    return "".join(
        f"<code>{escape(part.astext())}</code>" if isinstance(part, nodes.literal) else escape(part.astext())
        for part in env.titles[name].children
    )


def way_up(env: BuildEnvironment, page: str) -> Iterator[str]:
    """Yield a page and the pages that it lies below, up to the first level."""
    parents = {child: name for name, children in env.toctree_includes.items() for child in children}
    seen: set[str] = set()
    while page not in seen and page != env.config.root_doc:
        yield page
        seen.add(page)
        page = parents.get(page, env.config.root_doc)
    if not seen:
        yield page


class Addresses(dict[str, str]):
    """The addresses of pages, seen from one page; each is asked of the builder when it is wanted."""

    def __init__(self, app: Sphinx, page: str) -> None:
        super().__init__()
        self.app, self.page = app, page

    def __missing__(self, name: str) -> str:
        return self.app.builder.get_relative_uri(self.page, name)


def show(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document) -> None:
    """Give the template its sidebar, and keep Furo from making its own."""
    context["clinic_navigation"] = navigation(app.env, pagename, Addresses(app, pagename))
    context["toctree"] = lambda **options: ""


def setup(app: Sphinx) -> None:
    """Register the hook, ahead of Furo's."""
    app.connect("html-page-context", show, priority=100)
