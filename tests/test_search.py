"""The site's own search: what people type finds its page, at once, in both languages, and executes nothing.

``queries.json`` has searches and the pages that answer them; one counts from the day that a page of it exists.
"""

from __future__ import annotations

import gzip
import json
import time
import tomllib
from collections.abc import Iterator, Set
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from clinic.places import LANGUAGES, ROOT
from clinic.search import pack, rank, unpack
from clinic.search.rank import exact
from conftest import ONLY, TOO_WIDE, Site, skip
from playwright.sync_api import Browser, Page
from test_ranking import Index, found

QUERIES: list[dict[str, Any]] = json.loads((ROOT / "tests" / "queries.json").read_text(encoding="utf-8"))
LIGHT = 120 * 1024
MANY = 150  # failures
THE_MESSAGE = "TypeError: cannot pickle '_thread.RLock' object"
TRACEBACK = f'Traceback (most recent call last):\n  File "main.py", line 3, in <module>\n    main()\n{THE_MESSAGE}'
HOSTILE = [
    "",
    "   ",
    "'\"`\\",
    "<img src=x onerror=\"document.title='run'\">",
    "</script><script>document.title='run'</script>",
    "constructor __proto__ toString hasOwnProperty",
    "((((((((((((((((((((((((a+)+)+)+$ [ \\",
    "\u0000\ufffd\U0001f600 漢 ｶﾞ",
    "x" * 1_000_000,
    "cannot pickle " * 70_000,
    "固まる" * 300_000,
]
MIXED = [
    "順",
    "RLock pickle できない",
    "メモリ 増え続ける",
    "ＲＬｏｃｋ　ﾒﾓﾘ",
    "can't cannot CAN NOT",
    "’quotes’ “here”",
    "it won't, doesnt and isn’t",
    "ワーカーのデコレーター メモリー キー ー ーーー 使えません",
    "3.14",
    "processpool",
    "procesing pools",
    TRACEBACK,
]


@pytest.fixture(scope="module")
def indexes(site: Site) -> dict[str, Index]:
    """Read the index of each built language."""
    return {language: read(site.folder / language) for language in LANGUAGES}


def packed_index(folder: Path) -> Index:
    """Return what is sent of the index of a built language."""
    text = (folder / "_static" / "search-index.js").read_text(encoding="utf-8")
    data: Index = json.loads(text.removeprefix("const SEARCH = ").rstrip(";\n"))
    return data


def read(folder: Path) -> Index:
    """Return the index that a built language has."""
    return unpack(packed_index(folder))


class Ranked(dict[tuple[str, str], list[tuple[str, float]]]):
    """What each query finds in the index of a language, best first; several tests ask for it."""

    def __init__(self, indexes: dict[str, Index]) -> None:
        super().__init__()
        self.indexes = indexes

    def __missing__(self, key: tuple[str, str]) -> list[tuple[str, float]]:
        """Rank the pages when somebody asks for the first time."""
        language, query = key
        self[key] = rank(self.indexes[language], query)
        return self[key]


@pytest.fixture(scope="module")
def ranked(indexes: dict[str, Index]) -> Ranked:
    """Share what was found."""
    return Ranked(indexes)


def positions(ranked: Ranked, language: str) -> dict[str, int]:
    """Return where each query of a language finds the first of its pages, from 1.

    A query counts from the day that the first of its pages is there.
    """
    index = ranked.indexes[language]
    known = {page[0] for page in index["pages"]}
    places = {}
    for item in QUERIES:
        if item["pages"][0] in known and item["lang"] == language:
            names = [name for name, _ in ranked[language, item["query"]]]
            places[item["query"]] = min((names.index(page) + 1 for page in item["pages"] if page in names), default=999)
    return places


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_type_finds_its_page(ranked: Ranked, language: str) -> None:
    places = positions(ranked, language)
    late = {query: place for query, place in places.items() if place > 3}
    second = {query: place for query, place in places.items() if 1 < place <= 3}
    assert len(places) >= 60
    assert len(late) <= 0.05 * len(places), f"not among the first three: {late}"
    assert len(late) + len(second) <= 0.2 * len(places), f"not first: {late | second}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_result_has_the_kind_that_its_page_shows(indexes: dict[str, Index], site: Site, language: str) -> None:
    """What is slow, or takes memory, is not called wrong."""
    kinds = {page[0]: page[2] for page in indexes[language]["pages"] if page[0].startswith("failures/")}
    shown = {name: (site.folder / language / f"{name}.html").read_text(encoding="utf-8") for name in kinds}
    assert {name for name, kind in kinds.items() if f'"card kind-{kind} ' not in shown[name]} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_message_outranks_words(indexes: dict[str, Index], language: str) -> None:
    index = indexes[language]
    for query in (THE_MESSAGE, THE_MESSAGE.upper(), f"  {THE_MESSAGE}.  ", THE_MESSAGE.replace("'", "’"), TRACEBACK):
        assert found(index, query)[0] == "failures/returned_future", query
    broken = "A process in the process pool was terminated abruptly while the future was running or pending."
    assert found(index, broken)[0] == "failures/worker_killed"
    assert found(index, "can't pickle _thread.RLock objects")[0] == "failures/returned_future"
    own_names = "PicklingError: Can't pickle <function cube at 0x7f3c2a>: it's not the same object as app.cube"
    assert found(index, own_names)[0] == "failures/decorated_function"
    assert found(index, "UserWarning: resource_tracker: There appear to be 12 leaked semaphore objects")[0] == (
        "failures/leaked_semaphores"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_message_finds_less_than_a_screen(indexes: dict[str, Index], language: str) -> None:
    """Each of the recorded ones: the pages that have it, and a few more."""
    index = indexes[language]
    counts = [(len(exact(index, compared)), len(found(index, shown))) for compared, shown, _ in index["messages"]]
    assert len(counts) > 150
    assert all(0 < own <= every for own, every in counts)
    assert median(every - own for own, every in counts) <= 5


@pytest.mark.parametrize(
    ("message", "page"),
    [
        ("AssertionError: can only join a child process", "guides/web_applications"),
        ("PicklingError: Could not pickle the task to send it to the workers.", "guides/joblib"),
        ("RuntimeError: received 0 items of ancdata", "failures/too_many_workers"),
    ],
)
def test_message_of_a_library_finds_who_quotes_it(indexes: dict[str, Index], message: str, page: str) -> None:
    for language in LANGUAGES:
        assert found(indexes[language], f"  File 'x.py', line 3\n{message}")[0] == page, language


@pytest.mark.parametrize("language", LANGUAGES)
def test_overviews_and_reference_come_late(ranked: Ranked, language: str) -> None:
    late = {name for name, _, kind, _ in ranked.indexes[language]["pages"] if kind == "reference"}
    late |= {"index", "errors", "matrix", "testing"}
    for item in QUERIES:
        first = [name for name, _ in ranked[language, item["query"]][:3]]
        assert not set(first) & late, (item["query"], first)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_for_pages_that_exist(language: str) -> None:
    typed = tomllib.loads((ROOT / "docs" / "words.toml").read_text(encoding="utf-8"))
    for name, words in typed.items():
        assert (ROOT / "docs" / language / f"{name}.md").exists(), f"docs/words.toml: there is no page {name}"
        assert len(words[language]) == len(set(words[language])) > 0, f"docs/words.toml: {name}"
    pages = {path.stem for path in (ROOT / "docs" / language / "guides").glob("*.md")}
    assert pages <= {name.removeprefix("guides/") for name in typed}, "docs/words.toml: a guide has no words"


@pytest.mark.parametrize("language", LANGUAGES)
def test_any_query_is_answered_at_once(indexes: dict[str, Index], language: str) -> None:
    for query in HOSTILE:
        start = time.process_time()
        rank(indexes[language], query)
        assert time.process_time() - start < 1, query[:40]
    assert found(indexes[language], "") == found(indexes[language], " ' ") == []


def packed(index: Index, data: Index, left_out: Set[int] = frozenset()) -> int:
    """Return the compressed size of an index, some of its pages left out."""
    kept = [number for number in range(len(index["pages"])) if number not in left_out]
    place = {number: at for at, number in enumerate(kept)}

    def thin(on: list[int]) -> list[int]:
        return [
            value
            for page, worth in zip(on[::2], on[1::2], strict=True)
            if page in place
            for value in (place[page], worth)
        ]

    thinned = {
        **index,
        "pages": [index["pages"][number] for number in kept],
        "terms": {term: thin(on) for term, on in index["terms"].items() if thin(on)},
        "messages": [[said, shown, thin(on)] for said, shown, on in index["messages"] if thin(on)],
    }
    text = json.dumps(pack(thinned, [data["phrases"][number].split("|") for number in kept]), ensure_ascii=False)
    return len(gzip.compress(text.encode(), 9))


@pytest.mark.parametrize("language", LANGUAGES)
def test_index_stays_light_at_150_failures(site: Site, language: str) -> None:
    """What the second half of the failures added is what each further one adds at most: words come again."""
    data = packed_index(site.folder / language)
    index = unpack(data)
    failures = [number for number, page in enumerate(index["pages"]) if page[0].startswith("failures/")]
    whole = packed(index, data)
    halves = [packed(index, data, set(failures[start::2])) for start in (0, 1)]
    each = (2 * whole - sum(halves)) / len(failures)
    assert each > 0
    assert whole + each * (MANY - len(failures)) <= LIGHT, f"{whole} bytes, and {each:.0f} for each further failure"


@pytest.mark.parametrize("language", LANGUAGES)
def test_index_is_light_and_the_only_one(site: Site, language: str) -> None:
    folder = site.folder / language
    assert len(gzip.compress((folder / "_static" / "search-index.js").read_bytes(), 9)) <= LIGHT
    for name in ("searchindex.js", "_static/searchtools.js", "_static/language_data.js"):
        assert not (folder / name).exists(), name
    named = {page[0] for page in read(folder)["pages"]}
    files = {path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.html")}
    assert files - named == {"404", "genindex", "py-modindex", "search"}


@pytest.fixture(scope="module")
def context_page(browser: Browser) -> Iterator[Page]:
    """Open one window for all tests here; they read the pages from the disk, as a reader of a copy does."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield context.new_page()


def results(page: Page) -> list[str]:
    """Return the pages that the results page shows."""
    hrefs = page.eval_on_selector_all("#finder-results > li > a", "links => links.map((a) => a.getAttribute('href'))")
    return [href.removesuffix(".html") for href in hrefs]


def open_results(page: Page, site: Site, language: str, query: str) -> None:
    """Open the results page for a query and wait until it has answered."""
    page.goto(f"{(site.folder / language / 'search.html').as_uri()}?q={quote(query)}")
    page.wait_for_function("document.getElementById('finder-count').textContent")


def ask(page: Page, query: str) -> None:
    """Ask once more on the results page; it answers at once."""
    page.evaluate(
        "(query) => { const field = document.getElementById('finder-text'); field.value = query;"
        "document.getElementById('finder-count').textContent = ''; field.form.requestSubmit(); }",
        query,
    )
    page.wait_for_function("document.getElementById('finder-count').textContent")


@pytest.mark.parametrize("language", LANGUAGES)
def test_browser_ranks_as_python_does(context_page: Page, site: Site, ranked: Ranked, language: str) -> None:
    queries = [item["query"] for item in QUERIES] + MIXED + HOSTILE[:7]
    open_results(context_page, site, language, "")
    in_browser = context_page.evaluate(
        "queries => { const index = Search.load(SEARCH), name = (page) => SEARCH.pages[page][0];"
        "return queries.map((query) => Search.rank(index, query).map(([page, score]) => [name(page), score])); }",
        queries,
    )
    for query, there in zip(queries, in_browser, strict=True):
        here = ranked[language, query]
        assert [name for name, _ in here] == [name for name, _ in there], query
        assert [score for _, score in here] == pytest.approx([score for _, score in there]), query


@pytest.mark.parametrize("language", LANGUAGES)
def test_results_page_shows_what_was_found(
    context_page: Page, site: Site, indexes: dict[str, Index], language: str
) -> None:
    queries = [item["query"] for item in QUERIES if item["lang"] == language][::6]
    open_results(context_page, site, language, queries[0])
    for query in queries:
        ask(context_page, query)
        assert results(context_page) == found(indexes[language], query)[:20]
        assert context_page.locator("#finder-results .kind").count() == len(results(context_page))
    open_results(context_page, site, language, THE_MESSAGE)
    first = context_page.locator("#finder-results > li").first
    assert first.locator("code").inner_text() == THE_MESSAGE
    assert "RLock" in first.locator("mark").all_inner_texts()[-2:] or first.locator("mark").count() >= 3


@pytest.mark.parametrize(("language", "told"), [("en", "; nothing was found by: "), ("ja", "。見つからなかった語：")])
def test_words_that_find_nothing_are_named(context_page: Page, site: Site, language: str, told: str) -> None:
    """Other words of the query find pages, and nobody sees that the one that mattered did not."""
    page = context_page
    open_results(page, site, language, "ThreadPoolExecutor Umbrellafish tea_kettles")
    assert page.inner_text("#finder-count").endswith(f"{told}Umbrellafish, tea_kettles")
    for query in (
        "ThreadPoolExecutor hang",
        "threadpoo",
        "固まる",
        "Umbrellafish",
        f"{'thread pool ' * 5}Umbrellafish",
    ):
        ask(page, query)
        assert told not in page.inner_text("#finder-count"), query


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", ["With this in an error message", "Further pages"]),
        ("ja", ["エラーメッセージに一致するページ", "ほかのページ"]),
    ],
)
def test_pages_with_the_message_stand_apart(
    context_page: Page, site: Site, indexes: dict[str, Index], language: str, parts: list[str]
) -> None:
    page = context_page
    open_results(page, site, language, THE_MESSAGE)
    told = page.locator("#finder-results > li.told")
    assert told.locator("code").all_inner_texts() == [THE_MESSAGE] * told.count()
    assert 0 < told.count() < page.locator("#finder-results > li").count()
    assert page.locator("#finder-results > li").nth(told.count()).locator("code").inner_text() != THE_MESSAGE
    assert page.locator("#finder-results .finder-part").all_inner_texts() == parts
    assert str(len(found(indexes[language], THE_MESSAGE))) in page.inner_text("#finder-count")
    ask(page, "固まる hang")
    assert page.locator("#finder-results .finder-part").count() == 0


def test_search_by_keyboard_alone(context_page: Page, site: Site) -> None:
    page = context_page
    page.goto((site.folder / "en" / "index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("_sendback_result RLock")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    page.wait_for_function("document.querySelector('#finder-results a')")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "finder-text"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert (
        page.evaluate("[...document.querySelectorAll('#finder-results > li > a')].indexOf(document.activeElement)") == 1
    )
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/failures/returned_future.html")


def test_results_follow_the_typing(context_page: Page, site: Site) -> None:
    open_results(context_page, site, "en", "")
    assert results(context_page) == []
    context_page.keyboard.type("leaked semaph")
    context_page.wait_for_function("location.search.endsWith('semaph')")  # half of it may be answered before
    assert results(context_page)[0] == "failures/leaked_semaphores"


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_queries_execute_nothing(context_page: Page, site: Site, language: str) -> None:
    page = context_page
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page.on("pageerror", lambda error: dialogs.append(str(error)))
    open_results(page, site, language, "")
    for query in HOSTILE:
        took = page.evaluate(
            "(query) => { const field = document.getElementById('finder-text'); field.value = query;"
            "const start = performance.now(); field.form.requestSubmit(); return performance.now() - start; }",
            query,
        )
        assert took < 1500, query[:40]
        assert page.title() != "run"
        assert page.locator("article img, article script").count() == 0
    assert dialogs == []


@pytest.mark.parametrize("start", ["index.html", "search.html"])
def test_traceback_goes_to_the_doctor(context_page: Page, site: Site, start: str) -> None:
    page = context_page
    page.goto((site.folder / "en" / start).as_uri())
    field = page.locator("input[name=q]").last
    field.evaluate(
        "(field, text) => { const data = new DataTransfer(); data.setData('text', text); field.value = text;"
        "field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data })); field.form.requestSubmit(); }",
        TRACEBACK,
    )
    page.wait_for_url("**/doctor.html")
    assert page.locator("#doctor-text").input_value() == TRACEBACK
    assert page.locator(".doctor-answer").inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_good_hit_leads_to_the_doctor(context_page: Page, site: Site, language: str) -> None:
    open_results(context_page, site, language, THE_MESSAGE)
    assert not context_page.locator("#finder-doctor").is_visible()
    open_results(context_page, site, language, "zxqv wvut")
    assert results(context_page) == []
    context_page.locator("#finder-doctor a").click()
    context_page.wait_for_url("**/doctor.html")
    assert context_page.locator("#doctor-text").input_value() == "zxqv wvut"


@pytest.mark.parametrize(("language", "scheme", "width"), [("en", "light", 1280), ("ja", "dark", 390)])
def test_results_have_no_barrier(context_page: Page, site: Site, language: str, scheme: Any, width: int) -> None:
    """No serious finding of axe, no sideways scrolling, nothing that moves after it was drawn."""
    page = context_page
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    open_results(page, site, language, "BrokenProcessPool 固まる")
    violations = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [item["id"] for item in violations if item["impact"] in ("serious", "critical")] == []
    assert page.evaluate(TOO_WIDE) == []
    shift = page.evaluate(
        "new Promise((next) => new PerformanceObserver((list) => next(list.getEntries().reduce((sum, entry) =>"
        "sum + (entry.hadRecentInput ? 0 : entry.value), 0))).observe({ type: 'layout-shift', buffered: true })"
        " ?? setTimeout(() => next(0), 300))"
    )
    assert shift < 0.1


def test_without_javascript_the_index_of_messages_is_offered(browser: Browser, site: Site) -> None:
    if ONLY:
        skip("only some failures are looked at")
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((site.folder / "ja" / "search.html").as_uri())
        page.locator("article a[href='errors.html']").first.click()
        assert page.locator("h1").count() == 1
