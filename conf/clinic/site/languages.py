"""One configuration, two languages: titles, the language switch, the copy button's words."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ConfigError

from clinic.places import LANGUAGES
from clinic.site.words import WORDS

NAMES = {"en": "English", "ja": "日本語"}


def configure(app: Sphinx, config: Config) -> None:
    """Give each language its title; refuse a language that does not fit the sources."""
    language = config.language
    if language not in LANGUAGES:
        raise ConfigError(f"language {language!r} is not known. Use one of {', '.join(LANGUAGES)}")
    if Path(app.srcdir).name != language:
        raise ConfigError(f"the source {app.srcdir} is not in {language!r}. Build docs/{language}")
    config.html_title = WORDS[language]["site"]
    config.project = WORDS[language]["site"]


def page_address(language: str, pagename: str) -> str:
    """Return the address of a page in a language, seen from the page of that name in this one."""
    up = "../" * (pagename.count("/") + 1)
    version = os.environ.get("READTHEDOCS_VERSION")
    folder = f"{up}../{language}/{version}" if version else f"{up}{language}"
    return f"{folder}/{pagename}.html"


def switch(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document) -> None:
    """Offer the same page in every language to the template."""
    here = app.config.language
    context["clinic_language_label"] = WORDS[here]["language"]
    context["clinic_languages"] = [
        {"code": code, "name": NAMES[code], "here": code == here, "address": page_address(code, pagename)}
        for code in LANGUAGES
    ]


def setup(app: Sphinx) -> None:
    """Register the hooks and the scripts of the pages."""
    app.connect("config-inited", configure)
    app.connect("html-page-context", switch)
    app.add_js_file("site.js", loading_method="defer")
    app.add_js_file("markdown.js", loading_method="defer")
    app.add_js_file("copy-button.js", loading_method="defer", priority=900)
