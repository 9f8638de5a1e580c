"""What the site says about programs and recordings, word for word, on a small site of its own: ``tests/roots/tea``.

Its recordings were written for this: several endings, start methods and patch releases, a hang, a silent failure,
a program without a pool. ``python tests/test_site.py`` (with ``PYTHONPATH=conf``) writes ``tests/roots/tea/said``
anew; read the difference before you commit it.
"""

from __future__ import annotations

import io
import json
import posixpath
import re
import tempfile
import tomllib
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from types import SimpleNamespace
from typing import cast
from unittest.mock import Mock

import outlining
import pytest
from bs4 import BeautifulSoup
from clinic import catalog, measured, site
from clinic.places import LANGUAGES, ROOT
from clinic.search import Page, rank, unpack, weigh
from clinic.search import build as build_index
from clinic.search.index import KINDS as KIND_WORTH
from clinic.site import languages, nodes, pictures, search
from clinic.site.endings import shown_as
from clinic.site.reading import Said
from clinic.site.strip import said
from clinic.site.surroundings import page_address
from clinic.site.words import WORDS
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ConfigError
from sphinx.util.docutils import docutils_namespace, patch_docutils
from test_site_parts import full_width

TEA = ROOT / "tests/roots/tea"
SAID = TEA / "said"
BASE = {"en": "https://tea.example/en/latest/", "ja": ""}  # a site with a known address, and one without
EXAMPLES = TEA / "examples"
FILES = {
    path.relative_to(EXAMPLES).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(EXAMPLES.rglob("*.*"))
    if path.suffix in (".py", ".txt")
}
AGAIN = "If it should: PYTHONPATH=conf python tests/test_site.py, and read the difference"
TRACEBACK = """Traceback (most recent call last):
  File "brew.py", line 12, in <module>
    print(future.result())
TypeError: cannot pickle 'tea.Lock' object"""
SEARCHES = [  # what is typed into the search field, in both languages
    "",
    "x",
    "tomorrow",
    "kettle",
    "Boiling kettles",
    "kettl",
    "stuck kettle",
    "wait forever",
    "a mug that kills its child process",
    "lock in a cup",
    "TEA & LOCKS in cups",
    "How to brew, and how not to",
    "executor",
    "ProcessPoolExecutor",
    "processpool",
    "cup_with_a_lock _lock",
    "Python 3.14",
    "can't pickle 'tea.Lock'",
    "cannot pickle 'tea.Lock' object",
    "TypeError: cannot pickle ’tea.Lock‘ object.",
    "TypeError: cannot pickle 'milk.Jug' object",
    "cannot pickle 'milk.Jug'",
    "a process in the process pool was terminated abruptly <12 lids>",
    TRACEBACK,
    "待",
    "ミルク",
    "ﾐﾙｸ　ＬＯＣＫ",
    "ロックのカップ",
    "固まるワーカー",
    "お茶のいれかた",
    "milk " * 398 + "kettle " + "x " * 999 + "shelf " + "milk " * 398,  # both ends are read, 2000 characters each
    "です",
]
DRAWING = re.compile(r"<svg role=.*?</svg>", re.DOTALL)
LANGUAGE = re.compile(r'<a href="([^"]*)" lang="(\w*)" hreflang="(\w*)"([^>]*)>([^<]*)</a>')
WHOLE = ("index", "404", "search", "failures/cup_with_a_lock", "guides/brewing")  # with head and navigation


@contextmanager
def instead() -> Iterator[None]:
    """Let the machinery read the small site's examples."""
    remembered = (
        nodes.all_failures, nodes.failures_by_slug, nodes.all_guides, nodes.all_scripts, nodes.scripts_by_folder, said,
    )  # fmt: skip
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalog, "load", partial(catalog.load, EXAMPLES))
        patch.setattr(catalog, "load_guides", partial(catalog.load_guides, EXAMPLES))
        patch.setattr(search, "ROOT", TEA)
        patch.setattr(search, "TYPED", TEA / "docs/words.toml")
        patch.setattr(search, "ALIKE", TEA / "alike.toml")
        patch.setattr(pictures, "PICTURES", TEA / "docs/pictures")
        patch.setattr(measured, "BREAK_EVEN", EXAMPLES / "break_even.toml")
        patch.setattr(measured, "load", partial(measured.load, EXAMPLES / "culprits.json"))
        patch.setattr(measured, "load_break_even", partial(measured.load_break_even, EXAMPLES / "break_even.toml"))
        for function in remembered:
            function.cache_clear()
        yield
    for function in remembered:
        function.cache_clear()


@contextmanager
def opened(language: str, folder: Path) -> Iterator[tuple[Sphinx, io.StringIO]]:
    """Begin a site in one language; yield it, and where its warnings go."""
    warnings = io.StringIO()
    settings = {"language": language, "html_baseurl": BASE[language], "nitpicky": True}
    conf = ROOT / "conf"
    with instead(), patch_docutils(conf), docutils_namespace():
        app = Sphinx(TEA / "docs" / language, conf, folder, folder / ".doctrees", "html", settings, None, warnings)
        yield app, warnings


def build(language: str, folder: Path) -> str:
    """Build one language; return the warnings."""
    with opened(language, folder) as (app, warnings):
        app.build()
        known = list(pages(app))
        written = (folder / "_static" / search.INDEX).read_text(encoding="utf-8")
        sent = json.loads(written.removeprefix("const SEARCH = ").removesuffix(";\n"))
        assert unpack(sent) == build_index([*search.quoting(known, search.kept(app.env))], alike())
        (folder / "depends").write_text("\n".join([*depends(app), ""]), encoding="utf-8")
    (folder / "pages").write_text("\n".join([*indexed(known), ""]), encoding="utf-8")
    (folder / "found").write_text("\n".join([*found(known), ""]), encoding="utf-8")
    return warnings.getvalue()


def pages(app: Sphinx) -> Iterator[Page]:
    """Yield the pages as the index of a site has them."""
    return search.pages(search.kept(app.env), app.config.language)


def depends(app: Sphinx) -> Iterator[str]:
    """Yield each page with the files for which it is read again when they change."""
    for name, files in sorted(app.env.dependencies.items()):
        yield f"{name}: {' '.join(sorted(Path(file).name for file in files))}"


def read(folder: Path) -> Mapping[str, str]:
    """Return what a built site says, by file."""
    said: dict[str, str] = {}
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).with_suffix("").as_posix()
        if name != "genindex":
            said.update(page_says(name, path.read_text(encoding="utf-8")))
    said.update(files_say(folder))
    said["depends-file.txt"] = (folder / "depends").read_text(encoding="utf-8")
    said["search-file.txt"] = (folder / "pages").read_text(encoding="utf-8")
    said["found-file.txt"] = (folder / "found").read_text(encoding="utf-8")
    return said


def files_say(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield what machines get, likewise."""
    for name in ("llms.txt", "failures.json", "sitemap.xml"):
        if (folder / name).exists():
            yield f"{name.partition('.')[0]}-file.txt", (folder / name).read_text(encoding="utf-8")


def page_says(name: str, html: str) -> Iterator[tuple[str, str]]:
    """Yield what a page says, by file: its outline, and its drawings if it has some."""
    yield f"{name}.txt", outline(html, name in WHOLE)
    if drawn := "\n\n".join(DRAWING.findall(html)):
        yield f"{name}-drawn.txt", drawn.replace("><", ">\n<") + "\n"


@cache  # `make mutants` builds the same pages again and again
def outline(html: str, whole: bool) -> str:
    """Return the outline of a page."""
    return outlining.page(html, FILES, whole)


def indexed(pages: Iterable[Page]) -> Iterator[str]:
    """Yield what the search knows of the pages."""
    for page in pages:
        yield f"== {page.name}, {page.kind}: {page.title}"
        yield from (f"{name}: {' '.join(text.split())}" for name, text in page.fields.items() if text.strip())
        yield from (f"message {worth:.2f}: {message}" for message, worth in page.messages.items())
        yield from (f"phrase: {phrase}" for phrase in page.phrases)
        yield from (f"line: {' | '.join(line)}" for line in page.lines)


def alike() -> list[list[str]]:
    """Return the groups of words that find each other."""
    groups: list[list[str]] = tomllib.loads((TEA / "alike.toml").read_text(encoding="utf-8"))["groups"]
    return groups


def found(pages: Sequence[Page]) -> Iterator[str]:
    """Yield what each search finds, best first; a score shows what each word is worth."""
    index = build_index(pages, alike())
    for query in SEARCHES:
        yield f"== {' '.join(query.split())[:60]}"
        yield from (f"{score:7.2f} {name}" for name, score in rank(index, query))


@pytest.fixture
def at_work(tmp_path: Path) -> Iterator[Sphinx]:
    """The small site in English, built, and still at work."""
    with opened("en", tmp_path / "en") as (app, _):
        app.build()
        yield app


def test_a_page_that_is_read_again_says_the_same(at_work: Sphinx) -> None:
    """Whoever edits one page gets it as a whole build makes it; ``make mutants`` looks here first."""
    folder, golden = Path(at_work.outdir), SAID / "en"
    at_work.events.emit("build-finished", None)
    for file, text in files_say(folder):
        assert text == (golden / file).read_text(encoding="utf-8"), file
    known = (golden / "search-file.txt").read_text(encoding="utf-8").splitlines()
    assert [*indexed(pages(at_work))] == known
    for name in sorted(at_work.env.found_docs, key=lambda name: (not name.startswith("failures/cup"), name)):
        at_work.events.emit("env-purge-doc", at_work.env, name)
        at_work.env.clear_doc(name)
        at_work.builder.read_doc(name)
        at_work.builder.write_documents({name})
        html = (folder / f"{name}.html").read_text(encoding="utf-8")
        assert html.count("<details") == html.count("</details>"), name
        for file, text in page_says(name, html):
            assert text == (golden / file).read_text(encoding="utf-8"), file
        up = "../" * name.count("/")
        assert LANGUAGE.findall(html) == [
            (f"{up}../en/{name}.html", "en", "en", ' aria-current="true"', "English"),
            (f"{up}../ja/{name}.html", "ja", "ja", "", "日本語"),
        ]
    assert [*indexed(pages(at_work))] == known
    assert [*depends(at_work)] == (golden / "depends-file.txt").read_text(encoding="utf-8").splitlines()


def test_only_other_machinery_makes_all_pages_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build("en", tmp_path)
    read = []
    for number in (site.version(), 1):
        monkeypatch.setattr(site, "version", lambda number=number: number)
        with opened("en", tmp_path) as (app, _):
            read.append((app.builder.read(), sorted(app.env.found_docs)))
    (unchanged, _), (anew, known) = read
    assert unchanged == []
    assert anew == known


def test_several_processes_may_build(tmp_path: Path) -> None:
    """Whoever asks Sphinx for it with ``-j`` gets it, without a warning."""
    with opened("en", tmp_path) as (app, warnings):
        assert [app.is_parallel_allowed(kind) for kind in ("read", "write")] == [True, True]
    assert warnings.getvalue() == ""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "language 'fr' is not known. Use one of en, ja"),
        ("ja", f"the source {TEA / 'docs/en'} is not in 'ja'. Build docs/ja"),
    ],
)
def test_language_that_does_not_fit_the_sources_is_refused(language: str, said: str) -> None:
    app, config = SimpleNamespace(srcdir=TEA / "docs/en"), SimpleNamespace(language=language)
    with pytest.raises(ConfigError) as refused:
        languages.configure(cast(Sphinx, app), cast(Config, config))
    assert str(refused.value) == said


def test_index_is_written_again_only_if_the_pages_or_itself_have_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever builds again waits only for what is new; an index that was lost or cut comes back."""
    build("en", tmp_path)
    index = tmp_path / "_static" / "search-index.js"
    weighed = Mock(side_effect=weigh)
    monkeypatch.setattr(search, "weigh", weighed)
    whole = index.read_text(encoding="utf-8")
    sent = whole.removeprefix("const SEARCH = ").removesuffix(";\n")
    assert json.dumps(json.loads(sent), ensure_ascii=False, separators=(",", ":")) == sent, "spaces are sent"
    counts = []
    for change in (None, lambda: index.write_text("const", encoding="utf-8"), index.unlink):
        if change:
            change()
        with opened("en", tmp_path) as (app, _):
            app.build()
        counts.append(weighed.call_count)
        assert index.read_text(encoding="utf-8") == whole
    with opened("en", tmp_path) as (app, _):
        search.kept(app.env)["index"].lead = "A samovar."
        app.build()
    assert counts == [0, 1, 2]
    assert weighed.call_count == 3
    assert index.read_text(encoding="utf-8") != whole


@pytest.mark.parametrize(("name", "fields"), [("reference/tea", set()), ("guides/tea", {"text", "code"})])
def test_text_of_the_reference_and_of_the_home_page_is_not_found(name: str, fields: set[str]) -> None:
    """Names in docstrings would come before the pages about them."""
    there = {name: Said("Tea", text="It steeps.", code="steep()"), "index": Said("Home", text="It steeps.")}
    with instead():
        home, page = sorted(search.pages(there, "en"), key=lambda page: page.name != "index")
    assert page.fields.keys() & {"text", "code"} == fields
    assert home.fields.keys() & {"text", "code"} == set()


@pytest.fixture(scope="module", params=LANGUAGES)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A language of the small site."""
    folder = tmp_path_factory.mktemp("tea") / request.param
    assert build(request.param, folder) == ""
    return request.param, folder


def test_every_page_says_what_it_said(built: tuple[str, Path]) -> None:
    language, folder = built
    said = read(folder)
    golden = {path.relative_to(SAID / language).as_posix(): path for path in (SAID / language).rglob("*.txt")}
    assert sorted(said) == sorted(golden)
    for name, text in said.items():
        assert text == golden[name].read_text(encoding="utf-8"), f"{name} says something else. {AGAIN}"


def tree(folder: Path, page: str) -> BeautifulSoup:
    """Return a page."""
    return BeautifulSoup((folder / page).read_text(encoding="utf-8"), "html.parser")


def test_every_link_leads_somewhere(built: tuple[str, Path]) -> None:
    _, folder = built
    ids = {
        path.relative_to(folder).as_posix(): {str(tag["id"]) for tag in tree(folder, str(path)).select("[id]")}
        for path in folder.rglob("*.html")
    }
    for page in ids:
        for link in tree(folder, page).select("article a[href], .sidebar-tree a[href]"):
            address, _, fragment = str(link["href"]).partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page), address)) if address else page
            assert (folder / target).is_file(), f"{page}: {link['href']}"
            assert not fragment or fragment in ids[target], f"{page}: {link['href']}"


def test_doctor_in_the_browser_has_what_the_one_in_the_terminal_has(built: tuple[str, Path]) -> None:
    language, folder = built
    text = (folder / "_static/doctor-rules.js").read_text(encoding="utf-8")
    assert text.startswith("const DOCTOR = ")
    assert text.endswith(";\n")
    doctor = json.loads(text.removeprefix("const DOCTOR = ").removesuffix(";\n"))
    with zipfile.ZipFile(folder / "doctor.pyz") as archive:
        packed = json.loads(archive.read("clinic/doctor/rules.json"))
    assert packed["words"][language].pop("terminal")
    assert doctor == {"rules": packed["rules"], "words": packed["words"][language]}


SCRIPTS = ["site.js", "markdown.js", "search-field.js", "copy-button.js"]  # in the order in which they begin


def test_every_page_loads_its_scripts(built: tuple[str, Path]) -> None:
    _, folder = built
    for path in folder.rglob("*.html"):
        page = tree(folder, str(path.relative_to(folder)))
        names = {str(tag["src"]).partition("?")[0].rpartition("/")[2]: tag for tag in page.select("script[src]")}
        assert [name for name in names if name in SCRIPTS] == SCRIPTS, path
        assert all(names[name].has_attr("defer") for name in SCRIPTS), path
        assert page.select_one('link[rel="stylesheet"][href*="_static/search.css"]'), path


def test_picture_is_one_for_wide_pages_and_one_for_phones_if_there_are_two(built: tuple[str, Path]) -> None:
    found = [
        tag["class"] for tag in tree(built[1], "failures/lock_on_a_shelf.html").select("div.picture:not(figure *)")
    ]
    assert found == [["picture", "wide"], ["picture", "upright"]]


def test_what_no_page_loads_is_not_there(built: tuple[str, Path]) -> None:
    """Sphinx's own search, which this one replaces."""
    assert not {"searchtools.js", "language_data.js"} & {path.name for path in (built[1] / "_static").iterdir()}


def test_results_page_knows_the_words_of_each_kind(built: tuple[str, Path]) -> None:
    language, folder = built
    words = json.loads(str(tree(folder, "search.html").select("form.finder")[0]["data-words"]))
    known = WORDS[language]
    assert words["kinds"] == {kind: known.get(f"kind-{kind}") or known[kind] for kind in KIND_WORTH}


def test_sidebar_marks_the_page_and_nothing_else(built: tuple[str, Path]) -> None:
    _, folder = built
    for name in ("guides/brewing", "failures/cup_with_a_lock", "failures/milk_is_missing", "families/silence"):
        items = tree(folder, f"{name}.html").select(".sidebar-tree li")
        shown = [link for item in items for link in item.select(":scope > a")]
        assert [link["href"] for link in shown if link.get("aria-current") == "page"] == ["#"], name
        assert {key for link in shown for key in link.attrs} == {"class", "href", "aria-current"}, name
        assert not "".join(text for item in items for text in item.find_all(string=True, recursive=False)).strip()


RUNS = {  # of the failing program with a lock, as its verdicts.json has them: what is printed, on which Pythons
    "broken.3.15.txt": "3.14–3.15 (forkserver, spawn)",
    "broken.3.14.txt": "3.14–3.15 (fork)",
    "broken.3.13.txt": "3.11–3.13",
    "broken.3.13.5.txt": "3.13.5 (fork)",
    "broken.3.9.txt": "3.9 (fork, spawn)",
}


def test_each_output_has_its_own_label(built: tuple[str, Path]) -> None:
    language, folder = built
    tabs = tree(folder, "failures/cup_with_a_lock.html").select(".example-tabs")[0]
    assert [tag.has_attr("checked") for tag in tabs.select("input")] == [True, *[False] * (len(RUNS) - 1)]
    programs = tree(folder, "failures/cup_with_a_lock.html").select(".program")
    assert len(programs) > 3
    for program in programs:
        (link,) = program.select("a.example-file")
        assert str(link["href"]).endswith(f"/{link.get_text()}")
    labels = [tag.get_text(strip=True) for tag in tabs.select("label")]
    shown = [tag.get_text().strip() for tag in tabs.select("pre")]
    before = {"en": "Output on Python ", "ja": "実行結果 Python "}[language]
    recorded = EXAMPLES / "failures/cup_with_a_lock/recorded"
    texts = [(recorded / name).read_text(encoding="utf-8").strip() for name in RUNS]
    first, *others = [label if language == "en" else full_width(label) for label in RUNS.values()]
    assert list(zip(labels, shown, strict=True)) == list(zip([before + first, *others], texts, strict=True))


def test_page_keeps_what_its_own_head_says(built: tuple[str, Path]) -> None:
    _, folder = built
    tags = tree(folder, "guides/brewing.html").select('meta[name="keywords"]')
    assert [tag["content"] for tag in tags] == ["tea, cups"]


def test_every_message_leads_to_itself(built: tuple[str, Path]) -> None:
    _, folder = built
    terms = tree(folder, "errors.html").select("dl.error-index dt")
    assert [term.select("a.address")[0]["href"] for term in terms] == [f"#{term['id']}" for term in terms]
    assert len(terms) > 8


SIGNS = {  # of the matrix: the failures in their order, a row for each group of start methods, Python 3.7 to 3.15
    "cup_with_a_lock": [
        ("fork", "  ✗ ✗✗✗✓✓"),
        ("forkserver", "    ✗✗✗✗✗"),
        ("spawn", "  ✗ ✗✗✗✗✗"),
    ],
    "worker_drops_the_cup": [("every start method", "     ✗ ✗✗")],
    "kettle_waits_for_itself": [("–", "     ∞ ∞∞")],
    "milk_is_missing": [("forkserver, spawn", "     ✗ ??")],
    "lock_on_a_shelf": [("–", "     ✗ ✗✗")],
}


def test_matrix_has_the_sign_of_each_run(built: tuple[str, Path]) -> None:
    language, folder = built
    said: dict[str, list[tuple[str, str]]] = {}
    slug = ""
    for row in tree(folder, "matrix.html").select("table.matrix tbody tr"):
        method, *cells = row.select("td")
        if cells:
            said[slug].append(
                (method.get_text(strip=True), "".join(cell.get_text(strip=True) or " " for cell in cells))
            )
        else:
            slug = str(method.select("a")[0]["href"]).partition("/")[2].partition(".")[0]
            said[slug] = []
    every = {"en": "every start method", "ja": "すべての開始方式"}[language]
    wanted = {
        slug: [(every if name == "every start method" else name, signs) for name, signs in rows]
        for slug, rows in SIGNS.items()
    }
    assert list(said.items()) == list(wanted.items())


def test_card_says_of_its_own_failure_what_its_file_says(built: tuple[str, Path]) -> None:
    language, folder = built
    for failure in catalog.load(EXAMPLES):
        page, texts = tree(folder, f"failures/{failure.slug}.html"), failure.texts[language]
        fields = [tag.get_text() for tag in page.select(".card dl.summary dd > p:first-child")]
        assert fields[:2] == [texts.cause.replace("`", ""), texts.fix.replace("`", "")]
        assert page.select("h1")[0].get_text().rstrip("¶") == texts.title.replace("`", "")
        description = str(page.select("meta[name=description]")[0]["content"])
        assert texts.cause.replace("`", "") in description
        assert description.index(texts.cause.replace("`", "")) < description.index(texts.fix.replace("`", ""))


MARKED = {  # lines, and why they are marked
    "broken": {8: "fixed", 11: "fixed", 17: "surfaces"},
    "broken_again": {16: "surfaces"},
    "fixed_values": {8: "fixed", 11: "fixed"},
    "fixed_threads": {4: "fixed", 16: "fixed", 17: "fixed"},
    "wrong_later": {12: "surfaces"},
    "shows_lock": {},
}


def test_lines_are_marked_that_surface_or_that_the_fix_changes(built: tuple[str, Path]) -> None:
    _, folder = built
    page = tree(folder, "failures/cup_with_a_lock.html")
    said = {}
    for program in page.select("div.literal-block-wrapper"):
        name = str(program["id"]).removeprefix("program-").replace("-", "_")
        lines = program.select("pre")[0].get_text().splitlines()
        code = (EXAMPLES / f"failures/cup_with_a_lock/{name}.py").read_text(encoding="utf-8").splitlines()
        assert lines == code
        assert [tag.get_text() for tag in program.select("a.example-file")] == [f"{name}.py"]
        said[name] = {
            lines.index(tag.get_text().rstrip("\n")) + 1: " ".join(tag.get_attribute_list("class")[1:])
            for tag in program.select(".hll")
        }
    assert said == MARKED
    assert [tag.get_text().strip() for tag in page.select("[data-note]")] == ["return cup"]


def test_steps_of_a_timeline_have_their_lines(built: tuple[str, Path]) -> None:
    _, folder = built
    page = tree(folder, "failures/kettle_waits_for_itself.html")
    (figure,) = page.select("figure.timeline")
    code = (EXAMPLES / "failures/kettle_waits_for_itself/broken.py").read_text(encoding="utf-8").splitlines()
    numbers = {int(str(step["data-line"])) for step in figure.select("li")} - {0}
    shown = {number: page.select(f"#{figure['data-program']}-{number}")[0].get_text().rstrip() for number in numbers}
    assert shown == {number: code[number - 1] for number in numbers}
    assert len(shown) > 1


def test_without_a_repository_a_page_offers_its_source_and_a_report_to_copy(built: tuple[str, Path]) -> None:
    language, folder = built
    tools = tree(folder, "guides/brewing.html").select(".page-tools")[0]
    source = folder / "guides" / str(tools.select("a.repository")[0]["href"])
    assert source.read_text("utf-8") == (TEA / "docs" / language / "guides" / "brewing.md").read_text("utf-8")
    assert page_address("guides/brewing", language) in tools.select("details pre")[0].get_text()


def test_kind_is_the_one_that_a_reader_knows() -> None:
    failure = catalog.load(EXAMPLES)[0]
    for family in ("slow", "memory"):
        assert shown_as(replace(failure, family=family), "silent") == family
        assert shown_as(replace(failure, family=family), "raises") == "raises"
    assert shown_as(failure, "silent") == "silent"


def main() -> None:
    """Write what the site says."""
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            print(build(language, Path(folder) / language), end="")
            for name, text in read(Path(folder) / language).items():
                file = SAID / language / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
