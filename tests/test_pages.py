"""A failure's page has the fixed headings, shows every program, and its doctests hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from functools import cache
from pathlib import Path

import pytest
from clinic import template
from clinic.places import LANGUAGES, ROOT
from clinic.records import Failure, Guide
from conftest import ALL, FAILURES, SELECTED, report
from sybil import Sybil
from sybil.evaluators.doctest import DocTestEvaluator
from sybil.parsers.abstract import DocTestStringParser
from sybil.parsers.markdown.lexers import FencedCodeBlockLexer
from whole import EXAMPLES

LONGEST_PROSE = 75
PAGES = [page for page in SELECTED.pages if page.suffix == ".md"]  # the same in both languages


def name(value: object) -> str:
    """Name a parameter."""
    return value.as_posix() if isinstance(value, Path) else str(getattr(value, "slug", value))


def both(page: Path) -> list[Path]:
    """Return the files of a page."""
    return [ROOT / "docs" / language / page for language in LANGUAGES]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("failure", FAILURES, ids=name)
def test_page_follows_the_template(failure: Failure, language: str) -> None:
    slug = failure.slug
    text = page(failure, language)
    found = template.sections(text)
    assert found[0] == (slug, failure.texts[language].title), "the title stands in failure.toml"
    assert found[1:] == template.expected(slug, text, language), "make headings mends titles and adds what is missing"


@pytest.mark.parametrize("failure", FAILURES, ids=name)
def test_page_shows_every_program(failure: Failure) -> None:
    report(f"{language}: {fault}" for language in LANGUAGES for fault in not_shown(failure, page(failure, language)))


def not_shown(failure: Failure, text: str) -> Iterator[str]:
    """Yield what a page does not show, or shows in another section."""
    shown = re.findall(r"^```\{example\} (\S+)$", text, re.MULTILINE)
    names = [script.name for script in failure.scripts]
    if sorted(shown) != sorted(names):
        yield f"the page shows {sorted(shown)}, and there are {sorted(names)}"
        return
    for directive in ("summary", "wordings", "verdicts"):
        if f"```{{{directive}}} {failure.slug}\n" not in text:
            yield f"show {{{directive}}}"
    section = {match["label"]: match.start() for match in template.LABEL.finditer(text)}
    for script in failure.scripts:
        if role := {"fixed": "fix", "wrong": "wrong"}.get(script.role):
            start = section[f"{failure.slug}-{role}"]
            end = min((place for place in section.values() if place > start), default=len(text))
            if not start < text.index(f"{{example}} {script.name}\n") < end:
                yield f"{script.name} belongs under -{role}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("guide", [example for example in ALL if isinstance(example, Guide)], ids=name)
def test_guide_shows_every_program(guide: Guide, language: str) -> None:
    pages = [(ROOT / "docs" / language / page).read_text(encoding="utf-8") for page in PAGES]
    shown = [found for text in pages for found in re.findall(rf"{{example}} (guides/{guide.slug}/\S+)$", text, re.M)]
    assert sorted(shown) == sorted(script.name for script in guide.scripts)


@pytest.mark.parametrize("failure", FAILURES, ids=name)
def test_page_is_short(failure: Failure) -> None:
    """Count the English lines of prose; one sentence stands on one line."""
    text = re.sub(r"^```.*?^```$", "", page(failure, "en"), flags=re.MULTILINE | re.DOTALL)
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith(("(", "#", ":", "```"))]
    assert len(lines) <= LONGEST_PROSE


def without_label(text: str) -> list[str]:
    """Say which heading lacks the label that links in both languages need."""
    prose = re.sub(r"^(```+|~~~+).*?^\1$", "", text, flags=re.MULTILINE | re.DOTALL)
    headings = re.finditer(r"(?P<before>^.*\n)?^#+ (?P<title>.+)$", prose, re.MULTILINE)
    labelled = re.compile(r"\([\w-]+\)=\n")
    return [
        f"put (label)= before the heading {match['title']!r}"
        for match in headings
        if not labelled.fullmatch(match["before"] or "")
    ]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_headings_have_labels(page: Path) -> None:
    report(
        f"{path.relative_to(ROOT)}: {fault}"
        for path in both(page)
        for fault in without_label(path.read_text(encoding="utf-8"))
    )


def test_message_names_the_heading_without_label() -> None:
    text = "(top)=\n# Top\n\n```python\n# a comment\n```\n\n## 原因\n"
    assert without_label(text) == ["put (label)= before the heading '原因'"]


WITH_DOCTESTS = [path for page in PAGES for path in both(page) if "```pycon" in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("path", WITH_DOCTESTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_doctests_hold(path: Path) -> None:
    written = path.read_text(encoding="utf-8").count("```pycon")
    with ThreadPoolExecutor(1) as pool:  # a page may run an event loop, and a browser's is at work in this thread
        examples = pool.submit(evaluated, path).result()
    assert examples >= written, f"{written} blocks of pycon, but {examples} examples were found"


def evaluated(path: Path) -> int:
    """Evaluate the examples of a page, and return how many there are."""
    examples = list(Sybil(parsers=[pycon], pattern="*.md").parse(path).examples())
    for example in examples:
        example.evaluate()
    return len(examples)


def pycon(document):  # type: ignore[no-untyped-def]  # sybil's parsers are untyped callables
    """Find the examples in ``pycon`` fences."""
    lexer = FencedCodeBlockLexer(language="pycon", mapping={"language": "arguments", "source": "source"})
    parser = DocTestStringParser(DocTestEvaluator(ELLIPSIS | NORMALIZE_WHITESPACE))
    for block in lexer(document):
        for region in parser(block.lexemes["source"], document.path):
            region.adjust(block, block.lexemes["source"])
            yield region


def page(failure: Failure, language: str) -> str:
    """Return the source of a failure's page."""
    return (ROOT / "docs" / language / "failures" / f"{failure.slug}.md").read_text(encoding="utf-8")


def neither_run_nor_read(text: str, run: set[str]) -> list[str]:
    """Return the lines that name a patch release which no recording has, without saying where it was read."""
    prose = re.sub(r"^(`{3,}).*?^\1$|^#.*?$", "", text, flags=re.MULTILINE | re.DOTALL)
    pinned = re.findall(r"^([\w-]+)==", (ROOT / "constraints.txt").read_text(encoding="utf-8"), re.MULTILINE)
    prose = re.sub(rf"\b(?:{'|'.join(pinned)}) [\d.]+", "", prose)
    return [
        line
        for line in prose.splitlines()
        if set(re.findall(r"(?<![\d.])3\.\d+\.\d+(?!\.?\d)", line)) - run
        and not re.search(r"\]\(https?://|\{ref\}|gh-\d+|changelog|documentation|変更履歴|公式ドキュメント", line)
    ]


@cache
def patches_run() -> set[str]:
    """Return every version and patch release that something was recorded on."""
    return {patch for example in EXAMPLES for names in example.pythons.items() for patch in names}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_patch_releases_were_run_or_read(page: Path) -> None:
    remedy = "Record the release (patches in failure.toml), or link to where this was read"
    report(
        f"{path.relative_to(ROOT)}: {line!r}. {remedy}"
        for path in both(page)
        for line in neither_run_nor_read(path.read_text(encoding="utf-8"), patches_run())
    )


def test_patch_release_that_nobody_ran_is_found() -> None:
    text = "It hangs up to 3.12.5.\n\n```text\n3.12.5\n```\nMended in 3.12.6 ([gh-112182](https://github.com)).\n"
    assert neither_run_nor_read(text, {"3.12.1"}) == ["It hangs up to 3.12.5."]
    assert neither_run_nor_read(text, {"3.12.5"}) == []
