"""What stands around a page's text: where it is, what is near it, and what a reader can do with it."""

from __future__ import annotations

import os
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from weakref import WeakKeyDictionary

from docutils import nodes
from sphinx.application import Sphinx

from clinic.places import SITE
from clinic.site.describing import failure_of
from clinic.site.endings import failing, how, shown_as
from clinic.site.nodes import all_failures, failures_by_slug
from clinic.site.related import related
from clinic.site.words import WORDS

# What extensions load on every page, and no page here needs: site.css has the few rules for tabs and cards.
UNNEEDED = ("sphinx-design.min.css", "design-tabs.js", "sphinx_highlight.js")
CODE = (nodes.literal_block, nodes.doctest_block)
COPYING = ("clipboard.min.js", "copybutton.js", "copybutton.css")  # needed where there is code
# Where the pages come from: whoever publishes them says so, or Read the Docs does. CONTRIBUTING tells of it.
REPOSITORY = os.environ.get("CLINIC_REPOSITORY", os.environ.get("READTHEDOCS_GIT_CLONE_URL", "")).removesuffix(".git")
BRANCH = os.environ.get("READTHEDOCS_GIT_IDENTIFIER", "main")

# The sources of all failures' pages, by slug: read once for each build.
SOURCES: WeakKeyDictionary[Sphinx, dict[str, str]] = WeakKeyDictionary()


def surround(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document) -> None:
    """Give the template its words, the related failures, and the links to the repository."""
    language = app.config.language
    context["clinic_words"] = WORDS[language]
    context["clinic_related"] = near(app, pagename)
    context["clinic_links"] = links(pagename, language) if doctree else []
    if doctree and not context["clinic_links"]:
        source = context["pathto"](f"_sources/{context['sourcename']}", 1)
        context["clinic_links"] = [{"key": "view-source", "address": source}]
        context["clinic_report"] = WORDS[language]["report-text"].format(page_address(pagename, language))
    context["clinic_page"] = doctree is not None
    has_code = doctree is None or any(next(doctree.findall(kind), None) for kind in CODE)
    unneeded = UNNEEDED if has_code else (*UNNEEDED, *COPYING)
    for kind in ("css_files", "script_files"):
        context[kind] = [file for file in context[kind] if not str(file.filename).endswith(unneeded)]


def near(app: Sphinx, pagename: str) -> list[dict[str, str]]:
    """Return address, title, cause and kind of the failures that are near a failure's page; no other page has any."""
    language = app.config.language
    here = failure_of(pagename)
    if here is None:
        return []
    if app not in SOURCES:
        folder = Path(app.srcdir) / "failures"
        SOURCES[app] = {slug: (folder / f"{slug}.md").read_text(encoding="utf-8") for slug in failures_by_slug()}
    found = []
    for failure in related(here, all_failures(), SOURCES[app]):
        texts = failure.texts[language]
        kind = shown_as(failure, how(failure.broken, failing(failure.broken)[0]))
        found.append({"address": f"{failure.slug}.html", "title": code(texts.title), "cause": code(texts.cause),
                      "kind": kind, "kind_name": WORDS[language][f"kind-{kind}"]})  # fmt: skip
    return found


def code(text: str) -> str:
    """Return the HTML of a text with `` `code` `` in it."""
    parts = escape(text, quote=False).split("`")
    return "".join(f"<code>{part}</code>" if number % 2 else part for number, part in enumerate(parts))


def reports(repository: str = REPOSITORY) -> str:
    """Return where something new can be reported; nothing if it is not known where the site is kept."""
    return f"{repository}/issues/new" if "github.com/" in repository else ""


def links(pagename: str, language: str, repository: str = REPOSITORY) -> list[dict[str, str]]:
    """Return the links to report, see and edit a page, if it is known where it is kept."""
    if not reports(repository):
        return []
    file = f"{BRANCH}/docs/{language}/{pagename}.md"
    title = urlencode({"title": f"{pagename} ({language}): ", "body": page_address(pagename, language)})
    return [
        {"key": "report-page", "address": f"{reports(repository)}?{title}"},
        {"key": "view-source", "address": f"{repository}/blob/{file}?plain=1"},
        {"key": "edit-page", "address": f"{repository}/edit/{file}"},
    ]


def page_address(pagename: str, language: str) -> str:
    """Return where a page is published."""
    return SITE.format(language=language) + f"{pagename}.html"


def setup(app: Sphinx) -> None:
    """Register the hooks."""
    app.connect("env-before-read-docs", lambda app, env, names: SOURCES.pop(app, None))
    app.connect("html-page-context", surround)
