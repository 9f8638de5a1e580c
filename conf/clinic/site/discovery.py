"""What lets search engines and chats find a page: description, Open Graph, hreflang, sitemap."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from docutils import nodes
from sphinx.application import Sphinx

from clinic.places import LANGUAGES, SITE
from clinic.site.describing import describe, plain, titled
from clinic.site.languages import page_address
from clinic.site.words import WORDS

LOCALES = {"en": "en_US", "ja": "ja_JP"}
PICTURE = "card.png"
GENERATED = ("genindex", "py-modindex", "search", "404")


def metadata(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document) -> None:
    """Add the page's title for search engines, and its meta tags."""
    language = app.config.language
    site = WORDS[language]["site"]
    heading = plain(str(context.get("title") or site))
    title = titled(pagename, heading, language)
    summary = describe(app, pagename)
    context["clinic_title"] = site if pagename == "index" else f"{title} - {site}"
    made = tags(app, pagename, title, summary)
    if pagename not in GENERATED:
        trail = [(plain(parent["title"]), parent["link"]) for parent in context["parents"]]
        made.append(structured(app, pagename, heading, summary, trail))
    context["metatags"] = "\n    ".join([context.get("metatags", ""), *made])


def tags(app: Sphinx, pagename: str, title: str, summary: str) -> list[str]:
    """Return a page's meta tags and links."""
    language, site = app.config.language, WORDS[app.config.language]["site"]
    said = {
        "og:title": title,
        "og:description": summary,
        "og:site_name": site,
        "og:type": "website" if pagename == "index" else "article",
        "og:locale": LOCALES[language],
        "og:image": absolute(app, f"_static/{PICTURE}"),
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": WORDS[language]["description"],
    }
    if app.config.html_baseurl:
        said["og:url"] = absolute(app, f"{pagename}.html")
    made = [f'<meta name="description" content="{escape(summary)}">']
    made += [f'<meta property="{name}" content="{escape(value)}">' for name, value in said.items()]
    made.append('<meta name="twitter:card" content="summary_large_image">')
    if pagename not in GENERATED:
        addresses = {code: address_of(app, code, pagename) for code in LANGUAGES}
        made += [
            f'<link rel="alternate" hreflang="{code}" href="{escape(address)}">'
            for code, address in {**addresses, "x-default": addresses["en"]}.items()
        ]
    up = "../" * pagename.count("/")
    return [*made, f'<link rel="alternate" type="text/plain" title="llms.txt" href="{up}llms.txt">']


def structured(app: Sphinx, pagename: str, title: str, summary: str, trail: list[tuple[str, str]]) -> str:
    """Return what a page is, and where it stands, as schema.org has it."""
    language, site, address = app.config.language, WORDS[app.config.language]["site"], absolute(app, f"{pagename}.html")
    home = {"@type": "WebSite", "name": site, "url": absolute(app, "index.html")}
    article = {
        "@type": "TechArticle",
        "headline": title,
        "description": summary,
        "inLanguage": language,
        "url": address,
        "image": absolute(app, f"_static/{PICTURE}"),
        "isPartOf": home,
    }
    steps = [(site, home["url"]), *((name, urljoin(address, link)) for name, link in trail), (title, address)]
    crumbs = {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": link}
            for number, (name, link) in enumerate(steps, 1)
        ],
    }
    graph = [{**home, "inLanguage": language, "description": summary}] if pagename == "index" else [article, crumbs]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    return f'<script type="application/ld+json">{text.replace("<", chr(92) + "u003c")}</script>'


def absolute(app: Sphinx, file: str) -> str:
    """Return a file's whole address: below the site's, or the one that the project has where that is not known."""
    return urljoin(app.config.html_baseurl or SITE.format(language=app.config.language), file)


def address_of(app: Sphinx, language: str, pagename: str) -> str:
    """Return a page's whole address where the site's is known, otherwise a relative one."""
    base = app.config.html_baseurl
    if not base:
        return page_address(language, pagename)
    here = f"/{app.config.language}/"
    before, _, after = base.rstrip("/").rpartition(here)
    return f"{before}/{language}/{after}/{pagename}.html"


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
