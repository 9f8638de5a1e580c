"""Pages are found from outside: title and description carry what the reader saw, and machines get their lists."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from clinic.normalizing import OK
from clinic.places import LANGUAGES, SITE
from clinic.records import Transcript
from clinic.site import messages
from clinic.site.describing import carries, cut, sentences, short, titled
from clinic.site.discovery import GENERATED, absolute, address_of, sitemap, structured
from clinic.site.doctor import offer
from clinic.site.endings import deciding_message, failing, said, shared
from clinic.site.words import WORDS
from clinic.wordings import wordings
from conftest import Site
from sphinx.application import Sphinx
from whole import FAILURES

FOLDERS = ("failures", "guides", "toolbox", "families")

DECIDING = {
    "returned_future": "TypeError: cannot pickle '_thread.RLock' object",
    "missing_main_guard": "RuntimeError: An attempt has been made to start a new process before the current process "
    "has finished its bootstrapping phase.",
    "initializer_fails": "Exception in initializer:",
    "import_fails_in_the_child": "ModuleNotFoundError: No module named 'roman'",
    "worker_killed": "terminated abruptly with exit code -9",
    "nested_submit_same_threads": None,
    "nested_submit_same_processes": None,  # it raises on one way only, and hangs on the others
    "lost_exception": None,
}


@pytest.mark.parametrize(("slug", "message"), DECIDING.items())
def test_the_line_that_decides_is_the_one_that_few_share(slug: str, message: str | None) -> None:
    failure = next(failure for failure in FAILURES if failure.slug == slug)
    assert deciding_message(failure, FAILURES) == message


def test_message_that_a_working_program_prints_counts_too() -> None:
    """A reader may have it."""
    failure = next(failure for failure in FAILURES if failure.slug == "only_the_child_complains")
    weights = messages.central(failure, FAILURES)
    printed = [
        line
        for script in failure.scripts
        for transcript in (script.recording.transcripts if script.role == "shows" and script.recording else ())
        for line in said(transcript)
        if transcript.verdict == OK and line != OK
    ]
    assert printed
    assert set(printed) <= set(weights)


def test_only_exception_line_weighs_more_than_one_of_several() -> None:
    """Though other failures print it as well, and another line of the same run decides."""
    failure = next(failure for failure in FAILURES if failure.slug == "worker_killed")
    (newest, *_) = failing(failure.broken)
    weights = messages.worths(newest, FAILURES)
    assert weights[newest.verdict] == messages.ALONE
    assert weights["terminated abruptly with exit code -9"] == 1


def test_exit_status_is_no_message(tmp_path: Path) -> None:
    text = tmp_path / "broken.txt"
    text.write_text("tea\n", encoding="utf-8")
    assert messages.worths(Transcript(text, "exit status 3", "3.15.2", "fork", {}), FAILURES) == {}


def test_only_what_fails_is_central() -> None:
    """And a program that was not recorded yet has printed nothing."""
    fixes = [
        replace(failure, scripts=tuple(each for each in failure.scripts if each.role == "fixed"))
        for failure in FAILURES
    ]
    assert all(messages.central(failure, FAILURES) == {} for failure in fixes)
    assert any("Error" in item.text for failure in fixes for each in failure.scripts for item in messages.runs(each))
    assert messages.runs(replace(FAILURES[0].broken, role="shows", recording=None)) == []


def test_no_page_is_named_by_a_sentence_that_many_share() -> None:
    for failure in FAILURES:
        message = deciding_message(failure, FAILURES)
        assert message is None or shared(FAILURES)[message] <= 3, failure.slug


@pytest.fixture(scope="module")
def heads(site: Site) -> dict[str, dict[str, Head]]:
    """Read the head of every page that a reader can be sent to."""
    return {
        language: {
            name: Head(path.read_text(encoding="utf-8").partition("</head>")[0])
            for path in sorted((site.folder / language).rglob("*.html"))
            if (name := path.relative_to(site.folder / language).with_suffix("").as_posix()) not in GENERATED
        }
        for language in LANGUAGES
    }


class Head(HTMLParser):
    """The title, meta tags, links and structured data of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.links: list[dict[str, str | None]] = []
        self.texts: dict[str, str] = {}
        self.tag = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note one tag."""
        self.tag, values = tag, dict(attrs)
        if tag == "meta":
            self.meta[values.get("name") or values.get("property") or ""] = values.get("content") or ""
        if tag == "link":
            self.links.append(values)

    def handle_data(self, data: str) -> None:
        """Note what stands in a tag."""
        self.texts[self.tag] = self.texts.get(self.tag, "") + data


@pytest.mark.parametrize("language", LANGUAGES)
def test_title_and_description_carry_the_message(heads: dict[str, dict[str, Head]], language: str) -> None:
    head = heads[language]["failures/returned_future"]
    assert "cannot pickle '_thread.RLock'" in head.texts["title"]
    assert head.meta["description"].startswith("TypeError: cannot pickle '_thread.RLock' object – ")
    for failure in FAILURES:
        head, message = heads[language][f"failures/{failure.slug}"], deciding_message(failure, FAILURES)
        if message:
            start = short(message)[:40].rsplit(" ", 1)[0]
            assert head.meta["description"].startswith(start), failure.slug
            title, verdict = head.texts["title"], failing(failure.broken)[0].verdict
            assert carries(title, message, verdict), f"{failure.slug}: {title}"
        assert head.meta["og:title"] in head.texts["title"]


def test_title_that_carries_a_message() -> None:
    message = "_pickle.PicklingError: Can't pickle <function square>: it's not the same object as __main__.square"
    assert carries("A decorated function: it's not the same object as", message, message)
    assert carries("PicklingError of a decorated function", message, message)
    assert not carries("A decorated function", message, message)
    assert carries(
        "BrokenProcessPool: a killed worker", "exit code -9", "concurrent.futures.process.BrokenProcessPool: A"
    )
    assert carries("A cup of milk", "KettleError: sugar: milk", "KettleError: sugar: milk")
    assert not carries("A cup of milk", "KettleError: sugar, lemon: milk", "KettleError: sugar, lemon: milk")


def test_message_is_shown_without_the_module_of_its_exception() -> None:
    assert short("tea.cups.LidError: a.b: no XX") == "LidError: a.b: no XX"
    assert short("Exception in initializer:") == "Exception in initializer"


def test_title_of_a_failure_begins_with_its_whole_message() -> None:
    page, heading = "failures/connection_shared_by_forked_workers", "One connection"
    message = "[SSL: RECORD_LAYER_FAILURE] record layer failure (_ssl.c:3042)"
    assert titled(page, heading, "en") == f"{message}: {heading}"
    assert titled(page, heading, "ja") == f"{message}：{heading}"
    assert titled(page.replace("failures", "guides"), heading, "en") == heading


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_description_is_short_and_its_own(heads: dict[str, dict[str, Head]], language: str) -> None:
    said = {name: head.meta["description"] for name, head in heads[language].items()}
    assert {name: text for name, text in said.items() if not 15 < len(text) <= 160} == {}
    advice = {name: text for name, text in said.items() if name.partition("/")[0] in FOLDERS}
    assert len(set(advice.values())) == len(advice) > 60
    assert WORDS[language]["description"] not in advice.values()
    assert {name for name, text in said.items() if "`" in text or "\n" in text} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_point_at_each_other(heads: dict[str, dict[str, Head]], language: str) -> None:
    for name, head in heads[language].items():
        found = {link["hreflang"]: link["href"] for link in head.links if link.get("hreflang")}
        assert set(found) == {*LANGUAGES, "x-default"}, name
        assert found["x-default"] == found["en"], name
        assert str(found["ja"]).endswith(f"/ja/{name}.html"), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_structured_data_says_where_a_page_stands(heads: dict[str, dict[str, Head]], language: str) -> None:
    for name, head in heads[language].items():
        graph = json.loads(head.texts["script"])["@graph"]
        address = SITE.format(language=language) + f"{name}.html"
        if name == "index":
            assert [item["@type"] for item in graph] == ["WebSite"]
            continue
        article, crumbs = graph
        assert (article["@type"], article["inLanguage"], article["url"]) == ("TechArticle", language, address), name
        assert article["description"] == head.meta["description"], name
        steps = crumbs["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1)), name
        assert steps[-1]["item"] == address, name
        if name.startswith("failures/"):
            assert "/families/" in steps[1]["item"], name


@pytest.mark.parametrize(
    ("known", "address"),
    [
        ("https://tea.example/en/house/en/latest/", "https://tea.example/en/house/ja/latest/failures/tea.html"),
        ("https://tea.example/en/X", "https://tea.example/ja/X/failures/tea.html"),
        ("", "../../ja/failures/tea.html"),
    ],
)
def test_address_in_another_language_differs_in_the_language_alone(known: str, address: str) -> None:
    app = cast("Sphinx", SimpleNamespace(config=SimpleNamespace(language="en", html_baseurl=known)))
    assert address_of(app, "ja", "failures/tea") == address


@pytest.mark.parametrize("write", [offer, sitemap])
@pytest.mark.parametrize(("builder", "error"), [("gettext", None), ("html", ValueError("no tea"))])
def test_only_a_site_that_was_built_is_described_to_machines(
    tmp_path: Path, write: Callable[[Sphinx, Exception | None], None], builder: str, error: Exception | None
) -> None:
    config, env = SimpleNamespace(language="en", html_baseurl=SITE), SimpleNamespace(found_docs=["index"])
    app = SimpleNamespace(outdir=tmp_path, builder=SimpleNamespace(name=builder), config=config, env=env)
    write(cast("Sphinx", app), error)
    assert list(tmp_path.iterdir()) == []


def test_structured_data_ends_no_script() -> None:
    app = cast("Sphinx", SimpleNamespace(config=SimpleNamespace(language="en", html_baseurl="")))
    title = "Tea </script> & <b>"
    text = structured(app, "failures/tea", title, title, [])
    data = text.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert "<" not in data
    assert json.loads(data)["@graph"][0]["headline"] == title
    japanese = cast("Sphinx", SimpleNamespace(config=SimpleNamespace(language="ja", html_baseurl="")))
    assert structured(japanese, "failures/tea", "お茶", "", []).startswith(
        '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{'
    )
    assert "お茶" in structured(japanese, "failures/tea", "お茶", "", [])
    assert absolute(japanese, "tea.html") == f"{SITE.format(language='ja')}tea.html"


@pytest.mark.parametrize("language", LANGUAGES)
def test_preview_has_a_picture(site: Site, heads: dict[str, dict[str, Head]], language: str) -> None:
    picture = (site.folder / language / "_static" / "card.png").read_bytes()
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", picture[16:24]) == (1200, 630)
    assert len(picture) < 64 * 1024
    for name, head in heads[language].items():
        assert head.meta["og:image"] == SITE.format(language=language) + "_static/card.png", name


@pytest.mark.parametrize("language", LANGUAGES)
def test_list_for_chats_is_whole_and_linked(site: Site, heads: dict[str, dict[str, Head]], language: str) -> None:
    text = (site.folder / language / "llms.txt").read_text(encoding="utf-8")
    for failure in FAILURES:
        assert f"failures/{failure.slug}.html)" in text
        assert f": {failure.texts[language].cause} {failure.texts[language].fix}\n" in text, failure.slug
        for message, _, _ in wordings(failure):
            assert f"`{message}`" in text, failure.slug
    for name, head in heads[language].items():
        if name.partition("/")[0] in FOLDERS[1:]:
            assert f"{name}.html): {head.meta['description']}" in text, name
        file = next(str(link["href"]) for link in head.links if link.get("title") == "llms.txt")
        assert (site.folder / language / name).parent.joinpath(file).resolve() == (
            site.folder / language / "llms.txt"
        ).resolve(), name


def test_text_is_cut_between_words_and_sentences() -> None:
    assert cut("one two three", 9) == "one two…"
    assert cut("one", 9) == "one"
    assert cut("one two", 7) == "one two"
    assert cut("one two three", 10) == "one two…"
    assert cut("one two, three", 11) == "one two…"
    assert cut("a box XX, more", 12) == "a box XX…"
    assert cut(f"{'a' * 13} {'b' * 9}", 20) == f"{'a' * 13} bbbbb…"
    assert cut(f"{'a' * 15} {'b' * 9}", 21) == f"{'a' * 15}…"
    assert cut("a 語語語語語語語語語", 9) == "a 語語語語語語…"
    first = "A sentence of some length that says what happened and what to do about it. "
    assert sentences(first * 4) == (first * 2).strip()
    assert sentences("語" * 100 + "。" + "句" * 100 + "。") == "語" * 100 + "。"
    assert 140 < len(sentences("word " * 100)) <= 160
    assert sentences("It ran. " + "word " * 100).startswith("It ran. word")
    assert sentences("It ran.") == "It ran."
    assert sentences("x" * 159 + ". And more.") == "x" * 159 + "."
    assert sentences("x" * 48 + ". " + "more " * 50) == "x" * 48 + "."
