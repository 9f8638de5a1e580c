"""The pages' own search: what each page says is kept while it is read, the index is written at the end.

Sphinx's search is switched off: it joins words with AND over whole texts, programs included.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.environment.collectors import EnvironmentCollector

from clinic.places import LANGUAGES, ROOT
from clinic.records import Failure
from clinic.search import Page, pack, weigh
from clinic.search.index import KINDS as KIND_WORTH
from clinic.search.terms import said as compared
from clinic.site.endings import shown_as
from clinic.site.messages import central
from clinic.site.nodes import all_failures
from clinic.site.reading import Said, read, sentence
from clinic.site.words import WORDS

INDEX = "search-index.js"
ALIKE = Path(__file__).parents[1] / "search" / "alike.toml"
TYPED = ROOT / "docs" / "words.toml"
KINDS = {"guides": "guide", "toolbox": "tool", "families": "family", "reference": "reference"}
LABELS = (
    "heading",
    "label",
    "empty",
    "count",
    "none",
    "strange",
    "told",
    "others",
    "traceback",
    "weak",
    "otherwise",
    "doctor",
    "index",
    "no_script",
)
QUOTED = 0.5  # how central a message is to a page whose text quotes it, if no program prints it
NAMES = re.compile(r"[A-Z0-9_.()=]")  # what a name has, and a plain phrase has not
NAMED = {"index": "home", "doctor": "doctor", "glossary": "glossary"}


class SearchCollector(EnvironmentCollector):
    """Keep what each page says, so that a page which is not read again is in the index too."""

    def clear_doc(self, app: Sphinx, env: BuildEnvironment, docname: str) -> None:
        """Forget a page."""
        kept(env).pop(docname, None)

    def merge_other(self, app: Sphinx, env: BuildEnvironment, docnames: Set[str], other: BuildEnvironment) -> None:
        """Take what another process read."""
        kept(env).update((name, said) for name, said in kept(other).items() if name in docnames)

    def process_doc(self, app: Sphinx, doctree: nodes.document) -> None:
        """Keep what a page says."""
        kept(app.env)[app.env.docname] = read(doctree)


def kept(env: BuildEnvironment) -> dict[str, Said]:
    """Return what is kept of the pages."""
    if not hasattr(env, "clinic_said"):
        env.clinic_said = {}  # type: ignore[attr-defined]  # Sphinx keeps an extension's data so
    return env.clinic_said  # type: ignore[attr-defined,no-any-return]  # likewise


def pages(said: dict[str, Said], language: str) -> Iterator[Page]:
    """Yield every page as the index sees it, in the order of their names."""
    failures = {f"failures/{failure.slug}": failure for failure in all_failures()}
    other = next(code for code in LANGUAGES if code != language)
    words = tomllib.loads(TYPED.read_text(encoding="utf-8"))
    for name in sorted(said):
        page, failure = said[name], failures.get(name)
        kind = (
            shown_as(failure, failure.expect) if failure else NAMED.get(name, KINDS.get(name.partition("/")[0], "page"))
        )
        fields = {"title": page.title, "slug": name.replace("/", " "), "lead": page.lead, "headings": page.headings}
        fields |= {"text": page.text, "code": page.code} if kind not in ("home", "reference") else {}
        if failure:
            yield of_failure(failure, name, kind, fields, page, language, other)
            continue
        typed = words.get(name, {})
        fields |= {"words": " . ".join(typed.get(language, ()))}
        fields |= {"other": " . ".join([twin_headings(name, other), *typed.get(other, ())])}
        yield Page(name, page.title, kind, fields, phrases=phrases(typed, language), lines=page.lines)


def of_failure(
    failure: Failure, name: str, kind: str, fields: dict[str, str], page: Said, language: str, other: str
) -> Page:
    """Return a failure's page, with what its folder says of it."""
    texts, typed, said = failure.texts[language], failure.words, central(failure, all_failures())
    fields |= {
        "lead": f"{texts.cause} {texts.fix} {page.lead}",
        "words": " . ".join(typed.get(language, ())),
        "other": " . ".join([failure.texts[other].title, failure.texts[other].cause, *typed.get(other, ())]),
        "messages": " . ".join(said),
    }
    lines = [("", sentence(texts.cause.replace("`", "")), "")]
    lines += [("", line, "") for _, line, anchor in page.lines if anchor.endswith("-symptom")]
    return Page(name, page.title, kind, fields, said, phrases(typed, language), lines)


def phrases(typed: Mapping[str, Sequence[str]], language: str) -> list[str]:
    """Return what people type in a language, and of another what they type in any: names and messages."""
    there = [phrase for code, some in typed.items() if code != language for phrase in some]
    return [*typed.get(language, ()), *(phrase for phrase in there if NAMES.search(phrase) and phrase.isascii())]


def quoting(pages: Sequence[Page], said: Mapping[str, Said]) -> Iterator[Page]:
    """Yield the pages with the messages that their texts quote, as those of other people's libraries."""
    printed = "\n".join({compared(message) for page in pages for message in page.messages})
    for page in pages:
        more = [text for text in said[page.name].quoted if compared(text) not in printed]
        yield replace(page, messages={**dict.fromkeys(more, QUOTED), **page.messages})


def twin_headings(name: str, language: str) -> str:
    """Return the headings of a page in another language: somebody may search for those words too."""
    file = ROOT / "docs" / language / f"{name}.md"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return " . ".join(line.lstrip("# ") for line in lines if line.startswith("#"))


def switch_off(app: Sphinx) -> None:
    """Keep Sphinx from writing its own index and its page for it."""
    if app.builder.format == "html":
        app.builder.search = False  # type: ignore[attr-defined]  # an attribute of HTML builders


def search_page(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Add the page with the results."""
    words = WORDS[app.config.language]
    labels = {key: words[f"search-{key}"] for key in LABELS}
    kinds = {kind: words[f"kind-{kind}"] if f"kind-{kind}" in words else words[kind] for kind in KIND_WORTH}
    yield "search", {"title": labels["heading"], "clinic_search": {**labels, "kinds": kinds}}, "search.html"


def write(app: Sphinx, error: Exception | None) -> None:
    """Write the index, unless it is there: as a script, so that it can be read from a disk too."""
    if error or app.builder.name != "html":
        return
    static = Path(app.outdir) / "_static"
    for name in ("searchtools.js", "language_data.js"):
        (static / name).unlink(missing_ok=True)
    groups = tomllib.loads(ALIKE.read_text(encoding="utf-8"))["groups"]
    found = list(quoting(list(pages(kept(app.env), app.config.language)), kept(app.env)))
    index, known = static / INDEX, Path(app.doctreedir) / "search-index"
    made_of = digest(repr((app.env.version, groups, found)).encode())
    if index.exists() and known.exists() and known.read_text(encoding="utf-8") == made_of + digest(index.read_bytes()):
        return
    text = json.dumps(
        pack(weigh(found, groups), [page.phrases for page in found]), ensure_ascii=False, separators=(",", ":")
    )
    index.write_text(f"const SEARCH = {text};\n", encoding="utf-8")
    known.write_text(made_of + digest(index.read_bytes()), encoding="utf-8")


def digest(content: bytes) -> str:
    """Return a text that is another one if the content is."""
    return hashlib.sha256(content).hexdigest()


def setup(app: Sphinx) -> None:
    """Register the collector and the hooks."""
    app.add_css_file("search.css")
    app.add_js_file("search-field.js", loading_method="defer")
    app.add_env_collector(SearchCollector)
    app.connect("builder-inited", switch_off)
    app.connect("html-collect-pages", search_page)
    app.connect("build-finished", write)
