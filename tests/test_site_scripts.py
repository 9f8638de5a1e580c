"""What the scripts of the pages make of the small site in ``tests/roots/tea``: a copy, a filter, results, an answer.

``python tests/test_site_scripts.py`` (with ``PYTHONPATH=conf``) writes ``tests/roots/tea/copied`` anew.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from clinic.places import LANGUAGES
from clinic.search import rank, unpack
from clinic.search.rank import blanked, meanings
from clinic.search.terms import fold, said, terms
from conftest import CHROMIUM, QUIET
from playwright.sync_api import Browser, Page, sync_playwright
from test_doctor_answers import text
from test_site import EXAMPLES, SEARCHES, TEA, TRACEBACK, build

COPIED = TEA / "copied"
PAGES = (
    "failures/cup_with_a_lock",
    "failures/kettle_waits_for_itself",
    "failures/lock_on_a_shelf",
    "guides/brewing",
    "testing",
)
CATCH = "() => { navigator.clipboard.writeText = async (text) => { window.caught = text; }; }"
HERE = "https://tea.example"


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The small site in both languages."""
    root = tmp_path_factory.mktemp("tea")
    assert [build(language, root / language) for language in LANGUAGES] == ["", ""]
    return {language: root / language for language in LANGUAGES}


@contextmanager
def opened(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """Open a window without a network; yield it, and the list of what its scripts could not do."""
    with browser.new_context(offline=True, viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        yield page, problems


@pytest.fixture(scope="module")
def only(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """One window for all tests; a new one costs more than what a test does in it."""
    with opened(browser) as window:
        yield window


@pytest.fixture
def page(only: tuple[Page, list[str]]) -> Iterator[Page]:
    """The same, in which the test before has left nothing but its page."""
    page, problems = only
    problems.clear()
    yield page
    assert problems == []
    page.evaluate("sessionStorage.clear()")


@pytest.fixture
def timed(browser: Browser) -> Iterator[Page]:
    """A window of its own, for who stops its clock."""
    with opened(browser) as (page, problems):
        yield page
        assert problems == []


def copied(page: Page, folder: Path, name: str) -> str:
    """Return what the button copies; where the folder lies is left out."""
    page.goto(f"file://{folder}/{name}.html")
    page.evaluate(CATCH)
    page.click(".copy-markdown")
    page.wait_for_function("window.caught")
    text: str = page.evaluate("window.caught")
    return re.sub(r"_downloads/\w+/", "", text.replace(f"file://{folder.parent}", HERE))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_page_is_copied_as_markdown(page: Page, folders: dict[str, Path], name: str, language: str) -> None:
    golden = COPIED / language / f"{Path(name).name}.txt"
    assert copied(page, folders[language], name) == golden.read_text(encoding="utf-8")


PUT = """(html) => { const [article, button] = ["article", ".copy-markdown"].map((it) => document.querySelector(it));
    article.innerHTML = html; article.prepend(button); }"""
ODD_PAGE = """<h1>Tea  &amp;\n milk<a class="headerlink">¶</a></h1><h4>a <em>b</em> <strong>c</strong></h4>
<div> plain <span> and </span>  <i> </i>more</div><div>
 </div><p>one<br>two  <code>a  b</code> <a href="https://tea.example/x">the <code>x</code></a></p><script>1</script>
<div class="highlight"><pre>no
language

\n\n\tkept  \nto ``` the end  \n\n</pre></div>
<div class="highlight-c+ notranslate"><div><pre>int x;  </pre></div></div>
<ul><li><p>one</p><p>two</p><ul><li>three</li></ul></li><li>four</li></ul><ol><li>a</li><li>b</li></ol>
<blockquote><p>first</p><p>second</p></blockquote><svg aria-label="a cup"><text>cup</text></svg>
<div class="fix-diff"><pre><del class="hll">-\n</del><ins class="hll apart">+  \n\n</ins
><span class="hll"> same </span><b>x</b></pre></div>
<table><tr><th>a</th><th></th></tr><tr><td> b <br> c</td><td><p>d</p></td></tr></table>
<dl><dt>term <button>x</button></dt><dd>said</dd></dl><label> label </label>
<details><summary> more </summary>in it</details>
<p aria-hidden="true">hidden</p>"""


def odd_copy(page: Page, folder: Path) -> str:
    """Return what the button copies of a page that has a bit of everything, spaces and empty lines too."""
    page.clock.install()
    page.goto(f"file://{folder}/testing.html")
    page.evaluate(CATCH)
    page.evaluate(PUT, ODD_PAGE)
    page.click(".copy-markdown")
    page.wait_for_function("window.caught")
    text: str = page.evaluate("window.caught")
    return text.replace(f"file://{folder.parent}", HERE)


def test_copy_keeps_what_stands_between_fences(timed: Page, folders: dict[str, Path]) -> None:
    """Of all else it makes as few spaces and empty lines as Markdown needs; the button says for 2 s that it is done."""
    assert odd_copy(timed, folders["en"]) == (COPIED / "odd.txt").read_text(encoding="utf-8")
    assert timed.inner_text(".copy-markdown") == timed.get_attribute(".copy-markdown", "data-done") == "Copied"
    timed.clock.run_for(2000)
    assert timed.inner_text(".copy-markdown") == "Copy this page as Markdown"


LOCK = "TypeError: cannot pickle 'tea.Lock' object"
TRAY = "TypeError: cannot pickle 'tea.Lock' in a list"
LATE = "tea.LateError: the cup came <late>"
SOUR, MILK = "ValueError: sour", "ValueError: tea & <milk>"
TERMS = "list => list.filter((term) => term.offsetParent).map((term) => term.querySelector('code').innerText)"


@pytest.mark.parametrize(
    ("typed", "shown", "letters", "folded"),
    [
        ("sour", [SOUR], ["V"], False),
        ("VALUEERROR milk", [SOUR, MILK], ["V"], False),  # the title of a page has the second word
        ("late", [LATE], [], True),
        ("'tea.lock'  object", [LOCK], ["T"], False),
        ("lid typeerror", [TRAY, LOCK], ["T"], False),
        ("coffee", [], [], False),
    ],
)
def test_filter_shows_what_has_every_word(
    page: Page, folders: dict[str, Path], typed: str, shown: list[str], letters: list[str], folded: bool
) -> None:
    page.goto(f"file://{folders['en']}/errors.html")
    everything = page.eval_on_selector_all("dl.error-index dt", TERMS)
    assert page.inner_text(".error-filter [role=status]") == ""
    page.fill("#filter", typed)
    assert page.eval_on_selector_all("dl.error-index dt", TERMS) == shown
    assert page.inner_text(".error-filter [role=status]") == (
        "1 message" if len(shown) == 1 else f"{len(shown)} messages"
    )
    visible = "list => list.filter((letter) => letter.offsetParent).map((letter) => letter.innerText)"
    assert page.eval_on_selector_all(".rubric", visible) == letters
    assert page.is_visible("details.fold") is page.eval_on_selector("details.fold", "(fold) => fold.open") is folded
    page.fill("#filter", "")
    assert page.eval_on_selector_all("dl.error-index dt", TERMS) == everything
    assert not page.eval_on_selector("details.fold", "(fold) => fold.open")


RANKED = """queries => { const index = Search.load(SEARCH);
    const name = (page) => SEARCH.pages[page][0];
    return queries.map((query) => Search.rank(index, query).map(([page, score]) => [name(page), score])); }"""
FOCUS = """() => { const has = document.activeElement, { top } = has.getBoundingClientRect();
    return `${has.tagName} ${has.tabIndex} ${top >= 0 && top < innerHeight * 0.75 ? "in view" : "out of view"}`; }"""
POOL = "concurrent.futures.process.BrokenProcessPool: A process in the process pool was terminated abruptly"
POOL += " <no lid & no cup>. [process] [BrokenProcessPool] [process] [process] [pool]"
TOLD = "With this in an error message"
ROWS = """list => list.map((row) => [...row.querySelectorAll("a, .kind, p, mark")].map((part) => ({
    A: `-> ${part.getAttribute("href")}`, SPAN: `(${part.textContent})`, P: part.textContent,
    MARK: `[${part.textContent}]` })[part.tagName]).join(" "))"""


@pytest.mark.parametrize(
    ("language", "query", "first"),
    [
        ("en", "kettle", "-> failures/kettle_waits_for_itself.html [kettle] (Hangs) The only worker"),
        ("en", "lock on a shelf", "-> failures/lock_on_a_shelf.html [lock] [shelf]"),
        ("en", "tea & <milk>", f"{TOLD} -> failures/worker_drops_the_cup.html (Raises an exception) {MILK}"),
        ("en", LOCK, f"{TOLD} -> failures/cup_with_a_lock.html [Lock] (Raises an exception) {LOCK} [TypeError]"),
        (
            "en",
            "cannot pickle 'tea.Lock'",
            f"{TOLD} -> failures/cup_with_a_lock.html [Lock] (Raises an exception) {LOCK}",
        ),
        (
            "en",
            "BrokenProcessPool: A process in",
            f"{TOLD} -> failures/cup_with_a_lock.html (Raises an exception) {POOL}",
        ),
        ("ja", "ミルク", "-> failures/milk_is_missing.html [ミル] [ク]"),
        ("ja", "how to brew", "-> guides/brewing.html (ガイド) 湯が先です。"),
    ],
)
def test_results_say_what_was_found(
    page: Page, folders: dict[str, Path], language: str, query: str, first: str
) -> None:
    page.goto(f"file://{folders[language]}/search.html?q={query.replace('&', '%26').replace(' ', '+')}")
    rows = page.eval_on_selector_all("#finder-results > li", ROWS)
    assert rows[0].startswith(first), rows
    count = {"en": f"Pages, best first: {len(rows)}", "ja": f"{len(rows)}ページ"}[language]
    assert page.inner_text("#finder-count").startswith(count)


ASKED = (
    "  ",
    "kettle",
    "kett",
    "ke",
    "lock on a shelf",
    "a mug that kills its child process",
    "wait forever stuck kettle",
    "ProcessPoolExecutor pool_executor",
    "cannot pickle 'tea.Lock' object",
    "cannot pickle 'milk.Jug' object",
    "a process in the process pool was terminated abruptly",
    "python tea saucer",
    "pour in two steps",
    "TypeError: cannot pickle 'tea.Lock' object kettle",
    "zxqv {}",
    "kettle cup lid tea milk wait lock zxqv",  # of eight words it is said which one finds nothing
    "kettle cup lid tea milk wait lock mug zxqv",
    "x <b>y</b>",
    "ミルク 固まる",
    "湯",
    'File "tea.py", line 3',
    f"kettle {'lid ' * 1200}cup",
)


def results(page: Page, folder: Path) -> str:
    """Return what the page of results shows while somebody types each search."""
    page.clock.install()
    page.goto(f"file://{folder}/search.html")
    page.evaluate("history.replaceState = (state, title, address) => { window.address = `${title}${address}`; }")
    told = ""
    for query in ASKED:
        page.fill("#finder-text", query)
        page.clock.run_for(60)
        shown, count = page.inner_html("#finder-results"), page.inner_text("#finder-count")
        doctor = page.inner_text("#finder-doctor") if page.is_visible("#finder-doctor") else "-"
        address = page.evaluate("window.address").rpartition("/")[2]
        told += f"== {query:.60}\n{count}\n{doctor}\n{address[-60:]}\n{shown}\n"
    return told.replace("><", ">\n<")


@pytest.mark.parametrize("language", LANGUAGES)
def test_results_are_set_as_they_were(timed: Page, folders: dict[str, Path], language: str) -> None:
    assert results(timed, folders[language]) == (COPIED / language / "results.txt").read_text(encoding="utf-8")


def test_slash_goes_to_the_field_of_the_results(page: Page, folders: dict[str, Path]) -> None:
    """Not to that of the sidebar; who types one into a field, or stands at a button, stays there."""
    page.goto(f"file://{folders['en']}/search.html")
    page.evaluate("document.querySelector('article').append(document.createElement('button'))")
    for start, then in (
        ("h1", "finder-text"),
        (".sidebar-search", ""),
        ("#finder-text", "finder-text"),
        ("article button", ""),
    ):
        page.evaluate("document.activeElement.blur()")
        page.locator(start).first.evaluate("(part) => part.focus()")
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.id") == then, start
    assert page.input_value(".sidebar-search") == page.input_value("#finder-text") == "/"


WORDS_READ = [
    "“tea” „cup” \"\" '' <> <a> 'b' studies tea2s sties dies ties added bed inging seeded 0x 0xg ２ 1.2.3. 4.5.",
    "wait forever child process mug kill stuck wait deadlock die crash wait forever child",
    "copies worries ties pies process status this pass speed feed need used rated rate bed red stopped running string",
    "pickling pickled pickles pool pooling bbing sing hanged fizzing telling missed be bee tree",
    "3.14 3 14.2.1 0x7f 0x 0xffab, 12 times: 0x… ... 'tea'. Can't CAN NOT cannot can’t `quoted`  \t\n lines",
    "ProcessPoolExecutor _sendback_result HTTPServer v2 a the not x_ __ A",
    "並行処理でRLock 順 ﾒﾓﾘ 〇〇 々 ー é ü €",
]
READ = """texts => texts.map((text) => [Search.terms(Search.fold(text)), Search.said(text), Search.blanked(text),
    Search.meanings(SEARCH.alike, text.split(" "))])"""


def test_search_reads_words_as_python_does(page: Page, folders: dict[str, Path]) -> None:
    page.goto(f"file://{folders['en']}/search.html")
    alike = page.evaluate("SEARCH.alike")
    for given, (words, message, blank, same) in zip(WORDS_READ, page.evaluate(READ, WORDS_READ), strict=True):
        assert words == [vars(term) for term in terms(fold(given))], given
        assert message == said(given)
        assert blank == blanked(given)
        assert same == [list(meaning) for meaning in meanings(alike, given.split(" "))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_ranks_as_python_does(page: Page, folders: dict[str, Path], language: str) -> None:
    sent = (folders[language] / "_static/search-index.js").read_text(encoding="utf-8")
    index = unpack(json.loads(sent.removeprefix("const SEARCH = ").rstrip(";\n")))
    page.goto(f"file://{folders[language]}/search.html")
    ranked = page.evaluate(RANKED, SEARCHES)
    for query, there in zip(SEARCHES, ranked, strict=True):
        here = rank(index, query)
        assert [name for name, _ in here] == [name for name, _ in there], query
        assert [score for _, score in here] == pytest.approx([score for _, score in there]), query


def test_doctor_sets_the_answer(page: Page, folders: dict[str, Path]) -> None:
    """Title, cause and fix in their places, the telling lines marked, a link that can be shared, and nothing else."""
    text = (EXAMPLES / "failures/cup_with_a_lock/recorded/broken.3.15.txt").read_text(encoding="utf-8")
    page.goto(f"file://{folders['en']}/doctor.html")
    page.fill("#doctor-text", text)
    page.click(".doctor button[type=submit]")
    title, cause = (
        "A cup comes back with its Lock & lid",
        "A cup holds a Lock & a lid, and a lock stays in its process.",
    )
    fix = "Return the tea (cup.tea), not the cup."
    assert page.inner_text(".doctor-answer h3") == title
    assert page.get_attribute(".doctor-answer h3 a", "href") == "failures/cup_with_a_lock.html"
    assert page.locator(".doctor-main > *").all_inner_texts() == ["Cause", cause, "Fix", fix]
    assert page.locator(".doctor-answer :is(h3, dd) code").all_inner_texts()[:3] == ["Lock", "Lock", "cup.tea"]
    details = page.locator(".doctor-details > *").all_inner_texts()
    assert details[::2] == ["Route", "Culprit", "Where it ran"]
    assert details[1].startswith("The way back")
    assert "tea.Lock" in details[3]
    assert details[5] == "Python 3.15, Linux"
    lines = text.splitlines()
    marked = [line.rstrip("\n") for line in page.locator(".doctor-answer mark").all_text_contents()]
    assert marked == [f"{number:4}  {lines[number - 1]}" for number in (5, 7)]
    shown = page.locator(".doctor-answer pre").all_text_contents()[-1].splitlines()
    assert shown[: len(lines)] == [f"{number:4}  {line}" for number, line in enumerate(lines, 1)]
    share = page.get_attribute(".doctor-answer > p:last-child a", "href")
    assert share == "doctor.html#diagnosis=known:cup_with_a_lock"
    heard = (page.text_content(".doctor-heard") or "").replace("`", "")
    assert heard == f"{title} {cause} {fix}"
    page.click(".doctor button[type=reset]")
    assert page.locator(".doctor-answer > *").count() == 0
    assert page.input_value("#doctor-text") == page.text_content(".doctor-heard") == ""


def test_search_by_keyboard_alone(page: Page, folders: dict[str, Path]) -> None:
    """A slash leads to the field, arrows through the results and back, and typing asks again."""
    page.goto(f"file://{folders['en']}/search.html")
    assert page.evaluate("document.activeElement.id") == "finder-text"
    assert page.inner_text("#finder-count") != ""
    page.keyboard.type("kettle tea")
    page.wait_for_function("location.search === '?q=kettle%20tea'")  # the first letters have results too
    page.wait_for_selector("#finder-results a")
    place = "[...document.querySelectorAll('#finder-results > li > a')].indexOf(document.activeElement)"
    for key, at in (("Enter", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", -1), ("ArrowDown", 0), ("Escape", -1)):
        page.keyboard.press(key)
        assert page.evaluate(place) == at, key
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Control+/")
    assert page.evaluate("document.activeElement.id") == ""
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "finder-text"
    assert page.input_value("#finder-text") == "kettle tea"
    page.fill("#finder-text", "zxqv wvut")
    page.wait_for_function("!document.querySelector('#finder-results a')")
    assert page.is_visible("#finder-doctor")
    page.click("#finder-doctor a")
    page.wait_for_url("**/doctor.html")
    assert page.input_value("#doctor-text") == "zxqv wvut"
    page.reload()
    assert page.input_value("#doctor-text") == ""


SUBMIT = """(field, text) => { const data = new DataTransfer(); data.setData("text", text); field.value = text;
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data })); field.form.requestSubmit(); }"""


@pytest.mark.parametrize("start", ["failures/cup_with_a_lock", "search"])
@pytest.mark.parametrize(
    ("pasted", "goes"), [(TRACEBACK, True), ('File "tea.py", line 3', True), ("a\nb\nc", True), ("a\nb", False)]
)
def test_what_is_pasted_as_a_traceback_goes_to_the_doctor(
    page: Page, folders: dict[str, Path], start: str, pasted: str, goes: bool
) -> None:
    page.goto(f"file://{folders['en']}/{start}.html")
    page.locator("input[name=q]").last.evaluate(SUBMIT, pasted)
    page.wait_for_url("**/doctor.html" if goes else "**/search.html?q=*")
    if goes:
        assert page.input_value("#doctor-text") == pasted
        assert page.locator(".doctor-answer > *").count()
    else:
        assert page.input_value("#finder-text") == "ab"


def test_page_helps_who_walks_through_a_timeline(page: Page, folders: dict[str, Path]) -> None:
    page.goto(f"file://{folders['en']}/failures/kettle_waits_for_itself.html")
    assert page.is_visible(".timeline-steps")
    page.focus(".timeline")
    said = []
    for key in ("Home", "ArrowRight", "ArrowRight", "ArrowLeft", "x", "End"):
        page.keyboard.press(key)
        told = page.locator(".told").all_inner_texts()
        here = page.locator(".timeline li.here").count(), page.locator(".timeline li.later").count()
        said.append((page.text_content(".timeline-now"), len(told), *here))
    assert said == WALKED
    page.click(".timeline .next")
    assert page.text_content(".timeline-now") == WALKED[0][0]
    page.click(".timeline .previous")
    assert page.text_content(".timeline-now") == WALKED[0][0]
    page.hover("h1")
    assert page.locator(".told").count() == page.locator(".timeline .here").count() == 0
    page.hover(".timeline .wide .bar.stuck >> nth=0")
    assert page.locator(".told").all_inner_texts() != []


WALKED = [  # what is said after each key, and how many lines are marked, steps are of that line, steps come later
    ("main thread submits boil #1", 1, 3, 7),
    ("main thread waits for boil #1; worker begins boil #1", 1, 3, 5),
    ("worker submits boil #2", 1, 4, 4),
    ("main thread waits for boil #1; worker begins boil #1", 1, 3, 5),
    ("main thread waits for boil #1; worker begins boil #1", 1, 3, 5),
    ("boil #2 never begins; main thread still waits for boil #1; worker still waits for boil #2", 1, 4, 0),
]


def test_page_helps_who_copies_follows_or_listens(page: Page, folders: dict[str, Path]) -> None:
    """The fix is copied whole, a link to an output opens its tab, a table and its cells are named."""
    address = f"file://{folders['en']}/failures/cup_with_a_lock.html"
    page.goto(f"{address}#cup-with-a-lock-broken-3-13-5")
    assert page.is_visible("#cup-with-a-lock-broken-3-13-5")
    page.evaluate("location.hash = '#cup-with-a-lock-broken-3-9'")
    page.wait_for_selector("#cup-with-a-lock-broken-3-9")
    page.evaluate(CATCH)
    button = page.locator("button[data-program]")
    name = button.inner_text()
    button.click()
    page.wait_for_function("window.caught")
    fixed = (EXAMPLES / "failures/cup_with_a_lock/fixed_values.py").read_text(encoding="utf-8")
    assert page.evaluate("window.caught") == fixed.rstrip("\n")
    assert button.inner_text() == button.get_attribute("data-done") != name
    page.click(".languages a[hreflang=ja]", no_wait_after=True)
    page.wait_for_url("**/ja/**#cup-with-a-lock-broken-3-9")
    page.goto(address)
    assert page.get_attribute("article table", "aria-label") == "What you see"
    page.goto(f"file://{folders['en']}/guides/brewing.html")
    assert page.get_attribute("table.stacked", "aria-label") == "Afterward"
    cells = page.locator("table.stacked tbody td").evaluate_all("list => list.map((cell) => cell.dataset.label ?? '')")
    assert cells == ["", "holds", "breaks"] * 2
    page.goto(f"file://{folders['en']}/index.html")
    page.click(".try-example")
    page.wait_for_selector(".doctor-answer h3 a[href='failures/cup_with_a_lock.html']")
    page.goto(f"file://{folders['ja']}/failures/cup_with_a_lock.html")
    assert page.get_attribute("div.highlight button.copybtn", "data-tooltip") == "コピー"


def test_what_scrolls_is_reached_by_keyboard(page: Page, folders: dict[str, Path]) -> None:
    """A table or a program that is wider than its place, and nothing else; a smaller window asks again."""
    boxes = "list => list.map((box) => box.tabIndex)"
    page.goto(f"file://{folders['en']}/guides/brewing.html")
    page.wait_for_load_state("load")
    assert set(page.eval_on_selector_all("article :is(pre, .table-wrapper, .picture)", boxes)) == {-1}
    page.set_viewport_size({"width": 390, "height": 700})
    page.wait_for_selector("pre[tabindex='0']", state="attached")
    assert page.eval_on_selector_all("article .table-wrapper", boxes) == [0, 0, -1]
    assert page.eval_on_selector_all("article pre", boxes) == [-1, -1, -1, -1, -1, 0]


LONG = f"{'x' * 1200}\n" * 300 + "TypeError: cannot pickle 'tea.Lock' object\nthe end\n"
TEXTS = {
    "known": (EXAMPLES / "failures/cup_with_a_lock/recorded/broken.3.15.txt").read_text(encoding="utf-8"),
    "long": LONG,
    "shown whole": "\n".join(["x" * 1200, *["tea"] * 298, "TypeError: cannot pickle 'tea.Lock' object"]),
    "empty": "  ",
    **{case: text(case) for case in ("dump_pair", "mechanism", "no_error", "unknown", "yours", "yours_lost")},
}


def answers(page: Page, folder: Path) -> str:
    """Return what the doctor's page shows of each text, and what is read aloud."""
    page.goto(f"file://{folder}/doctor.html")
    page.evaluate("document.querySelector('.doctor').dataset.report = 'https://tea.example/new'")
    said = f"== the form\n{page.inner_html('.doctor')}\n"
    for name, pasted in TEXTS.items():
        page.fill("#doctor-text", pasted)
        page.click(".doctor button[type=submit]")
        heard = page.text_content(".doctor-heard")
        seen = page.evaluate(FOCUS)
        said += f"== {name}\n{page.inner_html('.doctor-answer')}\nheard: {heard}\nfocus: {seen}\n"
    said = re.sub(r"(?: +\d+  tea\n){2,}", lambda found: f"({found[0].count('tea')} lines of tea)\n", said)
    return said.replace("x" * 900, "…").replace("><", ">\n<")


@pytest.mark.parametrize("language", LANGUAGES)
def test_doctor_answers_as_it_did(page: Page, folders: dict[str, Path], language: str) -> None:
    assert answers(page, folders[language]) == (COPIED / language / "answers.txt").read_text(encoding="utf-8")


def test_link_to_an_answer_shows_it(page: Page, folders: dict[str, Path]) -> None:
    """It names failures and no text; a name that is none is left out, and without one nothing is shown."""
    address = f"file://{folders['en']}/doctor.html"
    page.goto(f"{address}#diagnosis=possible:milk_is_missing+constructor+lock_on_a_shelf")
    page.wait_for_selector(".doctor-answer h4")
    links = page.locator(".doctor-answer :is(h3, h4) a").evaluate_all("list => list.map((a) => a.getAttribute('href'))")
    assert links == ["failures/milk_is_missing.html", "failures/lock_on_a_shelf.html"]
    first = page.inner_text(".doctor-answer > :first-child")
    page.evaluate("location.hash = '#diagnosis=known:milk_is_missing'")
    page.wait_for_selector(".doctor-answer h3 a[href='failures/milk_is_missing.html']")
    assert page.inner_text(".doctor-answer > :first-child") == first
    assert page.locator(".doctor-answer h4").count() == 0
    for hash in ("constructor", "", "<b>", "milk_is_missing<b>"):
        page.goto(f"{address}#diagnosis=known:{hash}")
        page.reload()
        assert page.locator(".doctor-answer > *").count() == 0


def test_doctor_gets_ready_when_its_field_is_entered(page: Page, folders: dict[str, Path]) -> None:
    """And not before: most readers of the front page ask nothing."""
    page.goto(f"file://{folders['en']}/index.html")
    assert page.evaluate("typeof DOCTOR") == "undefined"
    page.focus("#doctor-text")
    page.wait_for_function("typeof DOCTOR !== 'undefined'", timeout=3000)


LOCKED = "TypeError: cannot pickle 'tea.Lock' object"
PASTE = "(field) => { field.value = '%s'; field.dispatchEvent(new ClipboardEvent('paste')); }"
BUTTON = """document.querySelector("article").insertAdjacentHTML("afterbegin",
    `<button data-doctor-text="%s"><b>example</b></button>`)"""


@pytest.mark.parametrize("name", ["index", "doctor"])
@pytest.mark.parametrize("way", ["Control+Enter", "Meta+Enter", "paste", "button", "read"])
def test_doctor_is_asked(page: Page, folders: dict[str, Path], name: str, way: str) -> None:
    page.goto(f"file://{folders['en']}/{name}.html")
    field = page.locator("#doctor-text")
    if "+" in way:
        field.fill(LOCKED)
        field.press("Enter")
        assert page.locator(".doctor-answer > *").count() == 0
        field.press(way)
    elif way == "paste":
        field.evaluate(PASTE % LOCKED.replace("'", "\\'"))
    elif way == "button":
        page.evaluate(BUTTON % LOCKED.replace("'", "&#39;"))
        page.click("[data-doctor-text] b")
    else:
        page.evaluate("text => DoctorPage.read(text)", LOCKED)
    page.wait_for_selector(".doctor-answer h3 a[href='failures/cup_with_a_lock.html']")
    assert field.input_value().strip() == LOCKED


CODES = {  # what a terminal writes between the words, and what is left of it
    "\x1b[1;31mtea\x1b[0m": "tea",
    "\x1b[?25ltea\x1b[ q": "tea",
    "\x1b]0;a cup\x07tea": "tea",
    "\x1bMtea": "tea",
    "[1;31mtea[0m [mug": "tea [mug",
    "tea[1;2;3;4;5m": "tea",
    "[1234mtea": "[1234mtea",
}


def test_lines_are_shown_without_what_steers_a_terminal(page: Page, folders: dict[str, Path]) -> None:
    page.goto(f"file://{folders['en']}/doctor.html")
    page.fill("#doctor-text", "\n".join([*CODES, LOCKED]))
    page.click(".doctor button[type=submit]")
    page.wait_for_selector(".doctor-lines")
    shown = page.locator(".doctor-lines pre").text_content() or ""
    assert [line[6:] for line in shown.splitlines()] == [*CODES.values(), LOCKED]


def main() -> None:
    """Write what is copied, and what is answered."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET).new_page()
        for language in LANGUAGES:
            print(build(language, Path(folder) / language), end="")
            for name in PAGES:
                file = COPIED / language / f"{Path(name).name}.txt"
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(copied(page, Path(folder) / language, name), encoding="utf-8")
            (COPIED / language / "results.txt").write_text(results(page, Path(folder) / language), encoding="utf-8")
            (COPIED / language / "answers.txt").write_text(answers(page, Path(folder) / language), encoding="utf-8")
        (COPIED / "odd.txt").write_text(odd_copy(page, Path(folder) / "en"), encoding="utf-8")


if __name__ == "__main__":
    main()
