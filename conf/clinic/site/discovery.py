"""What lets search engines and chats find a page: description, Open Graph, hreflang, sitemap."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from clinic.places import LANGUAGES
from clinic.site.languages import page_address
from clinic.site.nodes import all_failures
from clinic.site.words import WORDS

LOCALES = {"en": "en_US", "ja": "ja_JP"}
GENERATED = ("genindex", "py-modindex", "search", "404")


def metadata(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document) -> None:
    """Add the page's meta tags."""
    language = app.config.language
    site = WORDS[language]["site"]
    title = nodes.Text(context.get("title") or site).astext()
    summary = describe(pagename, language)
    address = address_of(app, language, pagename)
    tags = [
        f'<meta name="description" content="{escape(summary)}">',
        f'<meta property="og:title" content="{escape(strip_tags(title))}">',
        f'<meta property="og:description" content="{escape(summary)}">',
        f'<meta property="og:site_name" content="{site}">',
        f'<meta property="og:type" content="{"website" if pagename == "index" else "article"}">',
        f'<meta property="og:locale" content="{LOCALES[language]}">',
    ]
    if app.config.html_baseurl:
        tags.append(f'<meta property="og:url" content="{escape(address)}">')
    if pagename not in GENERATED:
        tags += [
            f'<link rel="alternate" hreflang="{code}" href="{escape(address_of(app, code, pagename))}">'
            for code in LANGUAGES
        ]
    context["metatags"] = context.get("metatags", "") + "\n    " + "\n    ".join(tags)


def describe(pagename: str, language: str) -> str:
    """Return a page's description: a failure's cause and fix, otherwise what the site is."""
    folder, _, slug = pagename.rpartition("/")
    for failure in all_failures():
        if folder == "failures" and failure.slug == slug:
            words = failure.texts[language]
            return f"{words.cause} {words.fix}".replace("`", "")
    return WORDS[language]["description"]


def address_of(app: Sphinx, language: str, pagename: str) -> str:
    """Return a page's whole address where the site's is known, otherwise a relative one."""
    base = app.config.html_baseurl
    if not base:
        return page_address(app, language, pagename)
    here = f"/{app.config.language}/"
    before, _, after = base.rstrip("/").rpartition(here)
    return f"{before}/{language}/{after}/{pagename}.html"


def strip_tags(text: str) -> str:
    """Return a title without the tags of its inline code."""
    return nodes.Text(text).astext().replace("<code>", "").replace("</code>", "")


def sitemap(app: Sphinx, error: Exception | None) -> None:
    """Write ``sitemap.xml`` when the site's address is known.

    sphinx-sitemap would name the pages of this build only, in the order in which they were written, warn
    where there is no address, and start a process for each build.
    """
    if error or not app.config.html_baseurl or app.builder.name != "html":
        return
    entries = [
        f"<url><loc>{escape(address_of(app, app.config.language, name))}</loc>"
        + "".join(
            f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(address_of(app, code, name))}"/>'
            for code in LANGUAGES
        )
        + "</url>"
        for name in sorted(app.env.found_docs)
        if name not in GENERATED
    ]
    head = '<?xml version="1.0" encoding="utf-8"?>\n'
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    text = f"{head}<urlset {spaces}>\n" + "\n".join(entries) + "\n</urlset>\n"
    (Path(app.outdir) / "sitemap.xml").write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Register the hooks."""
    app.connect("html-page-context", metadata)
    app.connect("build-finished", sitemap)
