"""The page for addresses that do not exist; it works from any folder of any host."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any
from urllib.parse import urlsplit

from sphinx.application import Sphinx

from clinic.site.words import WORDS


def page(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Yield the page. A server sends it for any address, so its links start from a base.

    The base is the site's path where that is known; otherwise a script finds it in the address, up to
    the folder of the language.
    """
    if app.builder.name != "html":
        return
    words = WORDS[app.config.language]
    ways = "".join(
        f'<li><a href="{address}">{escape(words[key])}</a></li>'
        for key, address in (("home", "index.html"), ("error-index", "errors.html"), ("ask-doctor", "doctor.html"))
    )
    search = (
        f'<form class="missing-search" action="search.html" role="search"><input name="q" '
        f'aria-label="{escape(words["search"])}"> <button type="submit">{escape(words["search"])}</button></form>'
    )
    body = f"<h1>{escape(words['not-found'])}</h1>\n<p>{escape(words['not-found-help'])}</p>\n{search}<ul>{ways}</ul>"
    base = urlsplit(app.config.html_baseurl).path
    yield "404", {"title": words["not-found"], "body": body, "clinic_base": base}, "page.html"


def setup(app: Sphinx) -> None:
    """Register the page."""
    app.connect("html-collect-pages", page)
