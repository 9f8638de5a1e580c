"""In a real browser: what a reader does first, with a mouse, a keyboard, a finger, or on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from clinic.places import EXAMPLES, LANGUAGES, PICTURES
from clinic.schema import FAMILIES
from conftest import FAILURES, Site
from playwright.sync_api import Browser, BrowserContext, Page, Route

MODEL = "failures/returned_future.html"
FIXED = EXAMPLES / "failures" / "returned_future" / "fixed_return_values.py"
CLIPBOARD = "navigator.clipboard.readText()"
PHONE: Any = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
PICTURED = sorted(
    str(path.relative_to(PICTURES.parent / "en").with_suffix(""))
    for path in (PICTURES.parent / "en").rglob("*.md")
    if "```{picture}" in path.read_text(encoding="utf-8")
)
FINGER = 24  # CSS pixels, what WCAG 2.2 asks of a target
SMALLEST = 12  # CSS pixels, for a word in a drawing
STAYED = 0.1  # what web.dev calls a good cumulative layout shift
PERMISSIONS = ["clipboard-read", "clipboard-write"]


@pytest.fixture(scope="module")
def desktop(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A wide window with a mouse."""
    with browser.new_context(base_url=address, permissions=PERMISSIONS) as context:
        yield context


@pytest.fixture(scope="module")
def phone(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A narrow window with a finger."""
    with browser.new_context(base_url=address, permissions=PERMISSIONS, **PHONE) as context:
        yield context


@pytest.fixture(params=["desktop", "phone"])
def drawn(request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on both."""
    page: Page = request.getfixturevalue(request.param).new_page()
    yield page
    page.close()


@pytest.fixture
def drawn_wide(desktop: BrowserContext) -> Iterator[Page]:
    """A page on a desktop."""
    page = desktop.new_page()
    yield page
    page.close()


# Who presses nothing needs no frames, and no page of its own, which costs more than to load one.
@pytest.fixture(scope="module")
def only_wide(undrawn_browser: Browser, address: str) -> Iterator[Page]:
    """A wide window that draws nothing."""
    with undrawn_browser.new_context(base_url=address) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def only_narrow(undrawn_browser: Browser, address: str) -> Iterator[Page]:
    """A narrow one."""
    with undrawn_browser.new_context(base_url=address, **PHONE) as context:
        yield context.new_page()


@pytest.fixture(params=["only_wide", "only_narrow"])
def page(request: pytest.FixtureRequest) -> Page:
    """Both, as a screen by day, whatever the test before did."""
    return as_by_day(request.getfixturevalue(request.param))


@pytest.fixture
def wide(only_wide: Page) -> Page:
    """The wide one alone."""
    return as_by_day(only_wide)


def as_by_day(page: Page) -> Page:
    """Forget what a test asked for."""
    page.emulate_media(color_scheme="light", media="screen", reduced_motion="no-preference")
    return page


@pytest.mark.parametrize("language", LANGUAGES)
def test_diff_copies_the_whole_fixed_program(drawn: Page, language: str) -> None:
    drawn.goto(f"{language}/{MODEL}")
    button = drawn.locator("button[data-program]")
    button.click()
    drawn.wait_for_function(f"document.querySelector('button[data-program]').innerText === '{copied(language)}'")
    assert drawn.evaluate(CLIPBOARD) + "\n" == FIXED.read_text(encoding="utf-8")


def copied(language: str) -> str:
    """Return what a button says after it has copied."""
    return {"en": "Copied", "ja": "コピーしました"}[language]


def test_the_first_screen_has_the_answer(page: Page) -> None:
    """Message, cause, fix and the beginning of its diff stand in sight before any scrolling."""
    page.goto(f"en/{MODEL}")
    height = page.evaluate("innerHeight")
    for part in (".card .kind", ".card-message", ".card dl.summary dd", ".fix-diff ins"):
        box = page.locator(part).first.bounding_box()
        assert box is not None, part
        assert box["y"] + box["height"] <= height, part


LINES = """list => list.map((part) => {
  const range = document.createRange();
  range.selectNodeContents(part);
  return [part.innerText, new Set([...range.getClientRects()].map((box) => Math.round(box.bottom))).size];
})"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_takes_one_line_of_the_navigation(wide: Page, language: str) -> None:
    """On its own page too, where it is bold."""
    shown, long = set(), set()
    for family in FAMILIES:
        wide.goto(f"{language}/families/{family}.html")
        wide.add_style_tag(content=".sidebar-tree a { font-weight: 700 !important; }")
        found = wide.eval_on_selector_all(".sidebar-tree a", LINES)
        shown |= {text for text, _ in found}
        long |= {text for text, lines in found if lines > 1}
    assert shown > {failure.texts[language].short for failure in FAILURES}
    assert long == set(), f"write fewer words, in failure.toml or as 'Short title <page>' in docs/{language}/index.md"


def titles_of(folder: Path) -> list[str]:
    """Return the title of each page in a folder's folders, as HTML; a parser would read the whole pages for them."""
    pages = sorted(folder.glob("*/*.html"))
    found = [re.search("<h1>(.*?)</h1>", path.read_text(encoding="utf-8"), re.DOTALL) for path in pages]
    assert all(found), "a page without a title"
    return [title[1] for title in found if title]


BROKEN = """titles => {
  const h1 = document.querySelector("h1"), { paddingLeft, paddingRight } = getComputedStyle(h1);
  const room = h1.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  const fits = (code) => {
    const { height } = code.getBoundingClientRect();
    code.style = "white-space: nowrap; max-width: none";
    const line = code.getBoundingClientRect();
    return height === line.height || line.width > room;
  };
  const closed = (code) =>
    !/^[：、。）」／:,.)]/.test(code.nextSibling?.data ?? "") && !/[(（「]$/.test(code.previousSibling?.data ?? "");
  return titles.filter((title) => {
    h1.innerHTML = title;
    const whole = [...h1.querySelectorAll("code")].map((code) => code.closest("span.whole"));
    return whole.some((code) => !fits(code) || !closed(code));
  });
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_diff_has_the_width_of_the_card(wide: Page, language: str) -> None:
    """Its lines of up to 80 columns are not wrapped on a desktop."""
    wide.goto(f"{language}/{MODEL}")
    found = wide.eval_on_selector_all(".fix-diff .hll", LINES)
    assert 75 < max(len(text.rstrip()) for text, _ in found) <= 80
    assert {lines for _, lines in found} == {1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_code_in_a_title_is_broken_only_if_it_needs_more_than_a_line(page: Page, site: Site, language: str) -> None:
    """And no line begins with what closes it, or ends with what opens it."""
    titles = titles_of(site.folder / language)
    page.goto(f"{language}/{MODEL}")
    assert sum(title.count("<code") for title in titles) > len(FAILURES) // 2
    assert page.evaluate(BROKEN, titles) == []


WIDER = """titles => titles.filter((title) => {
  document.querySelector("h1").innerHTML = title;
  return document.documentElement.scrollWidth > document.documentElement.clientWidth;
})"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_title_makes_a_page_wider_than_its_window(page: Page, site: Site, language: str) -> None:
    """Not even by the mark for its address, which stands behind the last word."""
    page.goto(f"{language}/{MODEL}")
    assert page.evaluate(WIDER, titles_of(site.folder / language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_front_page_leads_on_at_once(page: Page, language: str) -> None:
    """Whatever is wrong, a page for it is linked before any scrolling."""
    page.goto(f"{language}/index.html")
    height = page.evaluate("innerHeight")
    for target in ("errors", "families/deadlock", "families/silence", "families/slow", "families/memory"):
        box = page.locator(f"article a[href^='{target}.html']").first.bounding_box()
        assert box is not None, target
        assert box["y"] + box["height"] <= height, target


KINDS = {
    "raises": "returned_future",
    "hangs": "nested_submit_same_threads",
    "silent": "lost_exception",
    "slow": "tasks_too_small",
    "memory": "unbounded_submit",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_way_in_has_the_color_of_its_kind(wide: Page, scheme: Literal["light", "dark"]) -> None:
    """It is the one that the card of such a failure has, and a result of a search; no other kind has it."""
    wide.emulate_media(color_scheme=scheme)
    wide.goto("ja/index.html")
    color = "part => getComputedStyle(part).borderTopColor"
    ways = {kind: wide.locator(f".way.kind-{kind}").evaluate(color) for kind in KINDS}
    assert len(set(ways.values())) == len(KINDS)
    for kind, slug in KINDS.items():
        wide.goto(f"ja/failures/{slug}.html")
        assert wide.locator(f".card.kind-{kind}").evaluate(color) == ways[kind]
        wide.goto(f"ja/search.html?q={slug}")
        badge = wide.locator(f".finder-results .kind-{kind}").first
        assert badge.evaluate("part => getComputedStyle(part).color") == ways[kind]


def test_card_leads_on(wide: Page) -> None:
    wide.goto(f"en/{MODEL}")
    links = wide.eval_on_selector_all(".card a", "links => links.map((link) => link.getAttribute('href'))")
    for target in ("../families/way-back.html#family-way-back", "#returned-future-fix", "../doctor.html#doctor"):
        assert target in links


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_is_copied_as_markdown(drawn_wide: Page, address: str, language: str) -> None:
    drawn_wide.goto(f"{language}/{MODEL}")
    title = drawn_wide.inner_text("h1").removesuffix("¶")
    drawn_wide.click(".copy-markdown")
    drawn_wide.wait_for_function(f"document.querySelector('.copy-markdown').innerText === '{copied(language)}'")
    text = drawn_wide.evaluate(CLIPBOARD).replace("\r\n", "\n")
    folder = FIXED.parent
    assert text.startswith("# ")
    assert title.split("`")[0].split(":")[0].split("：")[0] in text.splitlines()[0]
    assert f"```python\n{(folder / 'broken.py').read_text(encoding='utf-8')}```" in text
    assert "```diff\n" in text
    assert "\n-    return futures\n+    return [future.result() for future in futures]\n" in text
    assert (folder / "recorded" / "broken.3.15.txt").read_text(encoding="utf-8").strip() in text
    assert text.endswith(f"{address}{language}/{MODEL}\n")


LONGEST = "list => list.map((term) => term.innerText).sort((one, other) => other.length - one.length)[0]"
SHOWN = "list => list.filter((term) => term.offsetParent).map((term) => term.innerText)"


def test_error_index_is_filtered_as_one_types(page: Page) -> None:
    page.goto("en/errors.html")
    everything = page.eval_on_selector_all("dl.error-index dt", "list => list.length")
    page.fill("#filter", "RLOCK cannot")
    found = page.eval_on_selector_all("dl.error-index dt", SHOWN)
    assert found
    assert page.inner_text(".error-filter [role=status]") == f"{len(found)} messages"
    assert "TypeError: cannot pickle '_thread.RLock' object" in [text.removesuffix("\u00a0#") for text in found]
    assert len(found) < everything / 4
    assert page.eval_on_selector_all("p.rubric", SHOWN) != []
    page.fill("#filter", "no such words <b>")
    assert page.eval_on_selector_all("dl.error-index dt", SHOWN) == []
    page.fill("#filter", "")
    assert page.inner_text(".error-filter [role=status]") == ""
    assert (
        page.eval_on_selector_all("dl.error-index dt", "list => list.filter((term) => !term.hidden).length")
        == everything
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sign_of_the_error_index_stands_alone(page: Page, language: str) -> None:
    """The link to a message follows the last word of the message on its line."""
    page.goto(f"{language}/errors.html")
    page.locator("details").evaluate_all("list => list.forEach((each) => { each.open = true; })")
    gaps = page.eval_on_selector_all(
        "dl.error-index dt",
        """list => list.map((term) => {
          const last = [...term.querySelector("code").getClientRects()].at(-1);
          return term.querySelector("a.address").getBoundingClientRect().top - last.bottom;
        })""",
    )
    assert len(gaps) > len(FAILURES)
    assert max(gaps) < 0


@pytest.mark.parametrize(("language", "said"), [("en", "1 message"), ("ja", "1件")])
def test_one_message_is_said_as_one(wide: Page, language: str, said: str) -> None:
    wide.goto(f"{language}/errors.html")
    wide.fill("#filter", wide.eval_on_selector_all(".error-index dt code", LONGEST))
    assert wide.inner_text(".error-filter [role=status]") == said


def test_every_message_has_an_address(wide: Page) -> None:
    wide.goto("en/errors.html")
    pairs = wide.eval_on_selector_all(
        "dl.error-index dt", "list => list.map((term) => [term.id, term.querySelector('a').getAttribute('href')])"
    )
    assert [address for _, address in pairs] == [f"#{name}" for name, _ in pairs]
    assert len({name for name, _ in pairs}) == len(pairs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_missing_page_works_from_any_folder(drawn: Page, language: str) -> None:
    answer = drawn.goto(f"{language}/failures/no/such/page.html")
    assert answer is not None
    assert answer.status == 404
    assert drawn.evaluate("getComputedStyle(document.querySelector('.page')).display") == "flex", "it is not styled"
    drawn.click("article ul a >> nth=0")
    drawn.wait_for_url(f"{language}/index.html")
    drawn.go_back()
    drawn.fill(".missing-search input", "RLock")
    drawn.press(".missing-search input", "Enter")
    drawn.wait_for_url(f"{language}/search.html?q=RLock")


def test_example_fills_the_doctor(drawn: Page) -> None:
    drawn.goto("en/index.html")
    drawn.click(".try-example")
    drawn.wait_for_selector(f".doctor-answer a[href$='{MODEL}']")
    assert drawn.input_value(".doctor textarea").startswith("$ python broken.py\n")


@pytest.mark.parametrize("name", ["index.html", "doctor.html"])
def test_nothing_moves_when_the_form_arrives(desktop: BrowserContext, name: str) -> None:
    page = desktop.new_page()

    def late(route: Route) -> None:
        page.wait_for_timeout(300)
        route.fallback()

    page.route("**/doctor-page.js", late)
    page.goto(f"en/{name}")
    page.wait_for_selector(".doctor textarea")
    moved = page.evaluate("""() => new Promise((done) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done(sum), 300);
    })""")
    page.close()
    assert moved < STAYED


def test_the_form_has_its_place_before_it_arrives(desktop: BrowserContext) -> None:
    page = desktop.new_page()
    page.route("**/doctor-page.js", lambda route: route.abort())
    page.goto("en/index.html")
    empty = page.evaluate("document.querySelector('.doctor').offsetHeight")
    page.unroute("**/doctor-page.js")
    page.goto("en/index.html")
    page.wait_for_selector(".doctor textarea")
    full = page.evaluate("document.querySelector('.doctor').offsetHeight")
    page.close()
    assert abs(full - empty) < full / 8


def test_copy_button_is_seen_at_keyboard_focus(drawn_wide: Page) -> None:
    drawn_wide.goto(f"en/{MODEL}")
    drawn_wide.wait_for_selector("button.copybtn", state="attached")
    drawn_wide.keyboard.press("Tab")
    drawn_wide.locator("button.copybtn").first.focus()
    drawn_wide.wait_for_function("getComputedStyle(document.activeElement).opacity === '1'")
    assert drawn_wide.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_copy_button_is_seen_on_touch(phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto(f"en/{MODEL}")
    page.wait_for_selector("button.copybtn", state="attached")
    assert float(page.locator("button.copybtn").first.evaluate("button => getComputedStyle(button).opacity")) > 0.5
    page.close()


def test_telling_comments_are_in_sight_on_a_phone(phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto(f"en/{MODEL}")
    edges = page.eval_on_selector_all(
        ".program .surfaces > span", "parts => parts.map((part) => part.getBoundingClientRect().right)"
    )
    page.close()
    assert len(edges) > 5
    assert max(edges) <= 390


def test_nothing_scrolls_by_itself_for_who_wants_no_motion(wide: Page) -> None:
    wide.emulate_media(reduced_motion="reduce")
    wide.goto(f"en/{MODEL}")
    assert wide.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_paper_has_everything(wide: Page) -> None:
    """Hidden tabs, folded tables and long outputs are printed, the language bar is not."""
    wide.emulate_media(media="print")
    wide.goto("en/failures/worker_killed.html")
    outputs = wide.eval_on_selector_all(
        ".transcript pre", "list => list.map((output) => [output.clientHeight, output.scrollHeight])"
    )
    assert len(outputs) > 4
    assert all(height >= needed > 0 for height, needed in outputs), "an output is hidden or cut"
    assert wide.locator("details.fold table").first.evaluate("table => table.getBoundingClientRect().height") > 20
    assert not wide.locator(".languages").is_visible()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PICTURED)
def test_picture_fits_the_window(page: Page, language: str, name: str) -> None:
    """Each drawing is shown once, needs no sideways scrolling, and its words can be read."""
    page.goto(f"{language}/{name}.html")
    shown = page.eval_on_selector_all(
        ".picture", "list => list.filter((box) => box.offsetParent).map((box) => box.scrollWidth - box.clientWidth)"
    )
    assert shown == [0] * page.locator(".picture:not(.upright)").count() != []
    sizes = page.eval_on_selector_all(
        ".picture svg",
        """list => list.filter((svg) => svg.getClientRects().length).flatMap((svg) =>
            [...svg.querySelectorAll("text")].map((text) =>
                parseFloat(getComputedStyle(text).fontSize) * svg.getScreenCTM().a))""",
    )
    assert min(sizes) >= SMALLEST


def test_picture_has_an_upright_variant() -> None:
    """A phone would scroll a drawing without one sideways."""
    assert {path.stem.removesuffix("-upright") for path in PICTURES.glob("*-upright.svg")} == {
        path.stem for path in PICTURES.glob("*.svg") if not path.stem.endswith("-upright")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_walk_through_a_timeline_by_touch(phone: BrowserContext, language: str) -> None:
    """They are as large as a finger needs, say what they do, and no hint speaks of keys that are not there."""
    page = phone.new_page()
    page.goto(f"{language}/failures/returned_future.html")
    figure = page.locator(".timeline").first
    assert not figure.locator(".timeline-hint").is_visible()
    buttons = figure.get_by_role("button")
    names = [button.get_attribute("aria-label") for button in buttons.all()]
    assert names == {"en": ["Previous step", "Next step"], "ja": ["前のステップ", "次のステップ"]}[language]
    for box in (button.bounding_box() for button in buttons.all()):
        assert box
        assert min(box["width"], box["height"]) >= FINGER
    steps = figure.locator("li").all_text_contents()
    buttons.last.tap()
    assert figure.locator(".timeline-now").text_content() == steps[0]
    assert figure.locator(".upright .later").count() > 0
    buttons.first.tap()
    assert figure.locator(".timeline-now").text_content() == steps[0]
    buttons.last.tap()
    assert figure.locator(".timeline-now").text_content() != steps[0]
    page.close()


def test_a_timeline_without_scripts_shows_everything(browser: Browser, site: Site) -> None:
    """And no buttons, which would do nothing."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((site.folder / "en" / "failures" / "returned_future.html").as_uri())
        figure = page.locator(".timeline").first
        assert figure.locator(".picture.wide svg").is_visible()
        assert figure.locator(".later").count() == 0
        assert not figure.get_by_role("button").first.is_visible()


@pytest.mark.parametrize("name", ["returned_future", "nested_submit_same_threads"])
def test_arrow_keys_walk_through_a_timeline(wide: Page, name: str) -> None:
    """Each press tells one more step, the last one shows everything again."""
    wide.goto(f"en/failures/{name}.html")
    figure = wide.locator(".timeline").first
    figure.focus()
    steps = figure.locator("li").evaluate_all(
        "list => Object.values(Object.groupBy(list, (item) => item.dataset.level)).map("
        "(items) => items.map((item) => item.textContent).join('; '))"
    )
    assert len(steps) > 5
    wide.keyboard.press("Home")
    for told in steps:
        assert figure.locator(".timeline-now").text_content() == told
        wide.keyboard.press("ArrowRight")
    assert figure.locator(".timeline-now").text_content() == steps[-1]
    assert figure.locator(".later").count() == 0
    wide.keyboard.press("ArrowLeft")
    assert figure.locator(".timeline-now").text_content() == steps[-2]
    assert figure.locator(".later").count() > 0
