"""Both languages build without a warning, twice the same, and the pages hold what they promise."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml
from clinic import building, docstrings
from clinic.normalizing import messages
from clinic.places import LANGUAGES, ROOT, SITE
from clinic.site.discovery import GENERATED
from conftest import FAILURES, Site, report
from plain_site import write_grown
from whole import FAILURES as EVERY_FAILURE

LIMIT = 400
ADDRESSES = re.compile(
    r'\s*(?:<meta property="og:url"[^>]*>|<link rel="(?:alternate|canonical)"[^>]*>|<a href="[^"]*" lang=)'
)
WORD = re.compile(r'</?span(?: class="[^"]*")?>')  # of code; most tags are such, and say nothing here
NO_PAGE = {f"{name}.html" for name in GENERATED}


class Links(HTMLParser):
    """Collect the links and ids of a page, and whatever it loads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note one tag."""
        values = {key: value for key, value in attrs if value is not None}
        self.ids |= {values[key] for key in ("id", "name") if key in values}
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag in ("script", "img", "iframe", "source") and "src" in values:
            self.loaded.append(values["src"])
        if tag == "link" and values.get("rel") not in ("alternate", "canonical") and "href" in values:
            self.loaded.append(values["href"])


@cache
def links(page: Path) -> Links:
    """Return what a built page links to and loads."""
    return Links(WORD.sub("", page.read_text(encoding="utf-8")))


def pages(folder: Path) -> list[Path]:
    """Return the pages of a built language."""
    return sorted(folder.rglob("*.html"))


def sphinx(language: str, out: Path, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Build one language as the Makefile does."""
    command = building.sphinx(language, out, Path(f"{out}-doctrees"))
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=LIMIT, env={**os.environ, **(environment or {})}
    )


def test_built_without_a_warning(site: Site) -> None:
    assert site.messages == ""
    assert len(pages(site.folder / "en")) == len(pages(site.folder / "ja")) > 8


@pytest.mark.long
def test_built_twice_the_same(site: Site, tmp_path: Path) -> None:
    """Japanese; English is built for the second time as Read the Docs builds it, below."""
    done = sphinx("ja", tmp_path / "ja", {"PYTHONHASHSEED": "7"})
    assert done.returncode == 0, done.stderr
    assert unlike(site.folder / "ja", tmp_path / "ja") == []


def unlike(one: Path, other: Path, read: Callable[[Path], object] = Path.read_bytes) -> list[str]:
    """Return the files that are on one side only, or not the same on both."""
    names = {path.relative_to(folder) for folder in (one, other) for path in folder.rglob("*") if path.is_file()}
    both = {name for name in names if (one / name).exists() and (other / name).exists()}
    return sorted(str(name) for name in names if name not in both or read(one / name) != read(other / name))


def without_addresses(file: Path) -> object:
    """Return what is in a file, a page without the lines that hold its own address and that of its twin."""
    return ADDRESSES.sub("", file.read_text(encoding="utf-8")) if file.suffix == ".html" else file.read_bytes()


def test_links_lead_somewhere(site: Site) -> None:
    parsed = {page: links(page) for page in pages(site.folder)}
    wrong = []
    for page, found in parsed.items():
        for link in found.links:
            parts = urlsplit(link)
            if parts.scheme or page.name == "404.html":
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            known = parsed.get(target)
            if not target.exists() or (parts.fragment and known and unquote(parts.fragment) not in known.ids):
                wrong.append(f"{page.relative_to(site.folder)}: {link}")
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_comes_from_another_host(site: Site, language: str) -> None:
    for page in pages(site.folder / language):
        foreign = [address for address in links(page).loaded if urlsplit(address).netloc]
        assert not foreign, f"{page.name} loads {foreign}"
    for sheet in (site.folder / language / "_static").rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(?:https?:)?//", sheet.read_text(encoding="utf-8")), sheet.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_copies_code_is_loaded_where_there_is_code(site: Site, language: str) -> None:
    folder = site.folder / language
    for name in ("errors.html", "matrix.html", "glossary.html"):
        assert "clipboard.min.js" not in (folder / name).read_text(encoding="utf-8"), name
    pages = {page: page.read_text(encoding="utf-8") for page in folder.rglob("*.html")}
    report(
        f"{page.relative_to(folder)}: code, and nothing that copies it"
        for page, text in pages.items()
        if 'class="highlight' in text
        and not {"clipboard.min.js", "copybutton.js", "copybutton.css"}
        <= set(re.findall(r"(?:clipboard\.min|copybutton)\.(?:js|css)", text))
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_its_head(site: Site, language: str) -> None:
    other = next(code for code in LANGUAGES if code != language)
    for page in pages(site.folder / language):
        text = page.read_text(encoding="utf-8")
        assert f'<html class="no-js" lang="{language}"' in text
        for needed in ('name="description"', 'property="og:title"', 'property="og:locale"', 'rel="shortcut icon"'):
            assert needed in text, f"{page.name} has no {needed}"
        assert '<nav class="languages"' in text
        assert f'hreflang="{other}"' in text
        if page.name not in NO_PAGE:
            assert f'<link rel="alternate" hreflang="{other}"' in text


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: failure.slug)
@pytest.mark.parametrize("language", LANGUAGES)
def test_page_shows_every_recorded_output(site: Site, failure, language: str) -> None:  # type: ignore[no-untyped-def]  # parametrized
    page = (site.folder / language / "failures" / f"{failure.slug}.html").read_text(encoding="utf-8")
    shown = html.unescape(re.sub(r"<[^>]+>", "", page))
    for script in failure.scripts:
        assert script.path.read_text(encoding="utf-8").strip() in shown, script.name
        for transcript in script.recording.transcripts:
            assert transcript.text.strip() in shown, transcript.path.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_error_index_has_every_wording(site: Site, language: str) -> None:
    page = (site.folder / language / "errors.html").read_text(encoding="utf-8")
    shown = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", page)))
    wordings = [
        re.sub(r"_ssl\.c:\d+", "_ssl.c:…", message)
        for failure in FAILURES
        for script in failure.scripts
        for transcript in (script.recording.transcripts if script.recording and script.role != "fixed" else ())
        for message in messages(transcript.text)
    ]
    assert len(set(wordings)) >= len(FAILURES) // 2
    missing = [message for message in wordings if re.sub(r"\s+", " ", message) not in shown]
    assert missing == []


LEFT = re.compile(r"[*`]|:::|\{\w[\w:-]*\}|\]\(|‹write")  # emphasis, code, fences, roles, links that were not set


def without_programs(page: Path) -> str:
    """Return a page without programs and signatures."""
    text = re.sub(r"<(pre|code|script|style|svg|template)\b.*?</\1>", "", page.read_text(encoding="utf-8"), flags=re.S)
    return re.sub(r'<dt class="sig\b.*?</dt>', "", text, flags=re.S)  # a signature has **kwargs


def prose(page: Path) -> str:
    """Return what a page says in words, its attributes too."""
    text = without_programs(page)
    said = re.findall(r'\s(?:alt|title|aria-label|placeholder|data-[\w-]+)="([^"]*)"', text)
    return html.unescape("\n".join([re.sub(r"<[^>]*>", "", text), *said]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_markup_is_left_in_prose(site: Site, language: str) -> None:
    left = {
        f"{page.relative_to(site.folder)}: {line.strip()[:99]}"
        for page in pages(site.folder / language)
        for line in prose(page).splitlines()
        if LEFT.search(line)
    }
    assert left == set()


def test_japanese_is_typeset(site: Site) -> None:
    for page in pages(site.folder / "ja"):
        text = without_programs(page)
        for english in ("Skip to content", "On this page", "Back to top", "Link to this", ">Previous<", ">Next<"):
            assert english not in text, f"{page.name} says {english!r} in English"


@pytest.mark.long
def test_docstrings_are_japanese() -> None:
    texts = docstrings.shown()
    remedy = "make translate prints them; see CONTRIBUTING.md"
    assert not docstrings.missing(texts), f"no Japanese: {docstrings.missing(texts)}. {remedy}"
    assert not docstrings.unused(texts), f"shown no more: {docstrings.unused(texts)}. {remedy}"


@pytest.mark.long
def test_read_the_docs_builds_it(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Run the very commands of .readthedocs.yaml, with the variables that Read the Docs sets for the first project.

    But for addresses it gives the same files as here.
    """
    language = "en"
    config = yaml.safe_load((ROOT / ".readthedocs.yaml").read_text(encoding="utf-8"))
    address = SITE.format(language=language)
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "BUILD": str(tmp_path / "build"),
        "PYTHONHASHSEED": "7",
        "READTHEDOCS": "True",
        "READTHEDOCS_LANGUAGE": language,
        "READTHEDOCS_VERSION": "latest",
        "READTHEDOCS_OUTPUT": str(tmp_path),
        "READTHEDOCS_CANONICAL_URL": address,
    }
    for command in config["build"]["jobs"]["build"]["html"]:
        done = subprocess.run(
            command, shell=True, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=LIMIT
        )
        assert done.returncode == 0, done.stdout + done.stderr
    out = tmp_path / "html"
    site: Site = request.getfixturevalue("site")  # which is built meanwhile
    assert unlike(site.folder / language, out, without_addresses) == [".buildinfo", "404.html", "sitemap.xml"]
    page = (out / "failures" / "returned_future.html").read_text(encoding="utf-8")
    for code in LANGUAGES:
        link = f'hreflang="{code}" href="{SITE.format(language=code)}failures/returned_future.html"'
        assert f'<link rel="alternate" {link}' in page
    assert '<a href="../../../ja/latest/failures/returned_future.html"' in page
    sitemap = (out / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{address}failures/returned_future.html</loc>" in sitemap
    missing = (out / "404.html").read_text(encoding="utf-8")
    assert f'<base href="/{language}/latest/">' in missing


def test_read_the_docs_accepts_the_configuration() -> None:
    """The keys that Read the Docs documents for version 2; its schema is not at hand, so no more is checked."""
    config = yaml.safe_load((ROOT / ".readthedocs.yaml").read_text(encoding="utf-8"))
    assert set(config) == {"version", "build", "sphinx"}
    assert set(config["build"]) == {"os", "tools", "jobs"}
    assert set(config["build"]["jobs"]) <= {"install", "build"}
    assert Path(ROOT, config["sphinx"]["configuration"]).name == "conf.py"
    assert re.fullmatch(r"ubuntu-\d\d\.04", config["build"]["os"])
    assert re.fullmatch(r"3\.\d+", config["build"]["tools"]["python"])
    assert all(isinstance(command, str) for command in config["build"]["jobs"]["install"])
    assert set(config["build"]["jobs"]["build"]) == {"html"}


def test_wrong_language_is_refused(tmp_path: Path) -> None:
    command = building.sphinx("ja", tmp_path / "out", tmp_path / "trees")
    command[command.index("docs/ja")] = "docs/en"
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=LIMIT)
    assert done.returncode != 0
    assert "is not in 'ja'. Build docs/ja" in done.stderr


def test_grown_copy_for_the_benchmark_has_all_that_a_build_reads(tmp_path: Path) -> None:
    wanted = 2 + sum(1 for kind in ("md", "rst") for _ in (ROOT / "docs" / "en").rglob(f"*.{kind}"))
    assert write_grown(tmp_path, wanted) == wanted
    program = "from clinic import catalog; from clinic.site import version; version(); print(len(catalog.load()))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path / "conf")},
        capture_output=True, text=True, check=False, timeout=LIMIT,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == 2 + len(EVERY_FAILURE)


def test_root_page_offers_both_languages() -> None:
    assert links(ROOT / "conf" / "templates" / "root.html").links == ["en/index.html", "ja/index.html"]
