"""In a real browser: copy and run, switch the language, weigh, and check for barriers."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from clinic.places import LANGUAGES, ROOT
from clinic.records import Failure
from clinic.schema import NO_START_METHOD
from conftest import FAILURES, HERE, TOO_WIDE
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Response

WIDTHS = (1280, 390)
FIRST_VISIT = 60 * 1024
MODEL = "failures/returned_future.html"


@pytest.fixture(scope="module")
def only_window(browser: Browser) -> Iterator[Page]:
    """Open one window; a new one for each test would cost four times as much."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def only_undrawn(undrawn_browser: Browser) -> Iterator[Page]:
    """Open one that draws nothing and may use the clipboard."""
    with undrawn_browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        yield context.new_page()


@pytest.fixture
def window(only_window: Page) -> Page:
    """Give every test the window as a desktop in daylight shows it, whatever the test before did."""
    return as_by_day(only_window)


@pytest.fixture
def undrawn(only_undrawn: Page) -> Page:
    """Do the same with the one that draws nothing."""
    return as_by_day(only_undrawn)


def as_by_day(page: Page) -> Page:
    """Make a window what a desktop in daylight has."""
    resize(page, WIDTHS[0])
    page.emulate_media(color_scheme="light")
    return page


def resize(page: Page, width: int) -> None:
    """Make a window as wide as a desktop's or a phone's."""
    page.set_viewport_size({"width": width, "height": 900})


PROGRAMS = """examples => examples.map((example) => [
  example.querySelector(".example-file").innerText.trim(),
  [...example.querySelectorAll(".transcript pre")].map((output) => output.textContent),
])"""
MIDDLE = """button => {
  button.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = button.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}"""
CLIPBOARD = """async () => {
  for (let tries = 0; tries < 300; tries++) {
    const text = await navigator.clipboard.readText();
    if (text) return text;
    await new Promise((next) => setTimeout(next, 10));
  }
  return "nothing was copied";
}"""
# Look whether the mouse would reach every fourth copy button, all before anything is drawn; then press each.
COPIED = """async (turn) => {
  const examples = [...document.querySelectorAll("div.example")];
  const buttons = examples.map((example) => example.querySelector("button.copybtn"));
  const before = buttons.map((button, number) => {
    if (number % 4 !== turn) return null;
    button.scrollIntoView({ block: "center", behavior: "instant" });
    const { x, y, width, height } = button.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    return hit?.closest("button") === button ? null : `the mouse meets ${hit?.outerHTML.slice(0, 99)}`;
  });
  scrollTo({ top: 0, behavior: "instant" });
  const copied = [];
  for (const [number, button] of buttons.entries()) {
    if (!before[number]) {
      await navigator.clipboard.writeText("");
      button.click();
    }
    copied.push(before[number] || await CLIPBOARD());
  }
  return copied;
}""".replace("CLIPBOARD", f"({CLIPBOARD})")


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: failure.slug)
def test_what_is_copied_is_the_program(undrawn: Page, address: str, failure: Failure) -> None:
    """Copy in both languages at both widths: it is what test_examples.py runs, and what that prints stands there.

    A script presses the buttons, which is ten times as fast as the mouse. In turn at each language and width
    it looks whether the mouse would reach the button too; and for each failure the mouse presses one.
    """
    shown: dict[str, list[str]] = {}
    copied: dict[str, set[str]] = {script.path.name: set() for script in failure.scripts}
    by_mouse = FAILURES.index(failure) % 4
    for language, widths in zip(LANGUAGES, (WIDTHS, WIDTHS[::-1]), strict=True):  # so that few are laid out anew
        resize(undrawn, widths[0])
        undrawn.goto(f"{address}{language}/failures/{failure.slug}.html")
        undrawn.wait_for_selector("button.copybtn", state="attached")
        programs = dict(undrawn.eval_on_selector_all("div.example", PROGRAMS))
        for width in widths:
            resize(undrawn, width)
            turn = 2 * LANGUAGES.index(language) + WIDTHS.index(width)
            pressed = undrawn.evaluate(COPIED, turn)
            if turn == by_mouse:
                pressed[0] = copied_with_the_mouse(undrawn)
            for file, text in zip(programs, pressed, strict=True):
                copied[file].add(text)
        shown |= programs
    for script in failure.scripts:
        texts = copied[script.path.name]
        assert len(texts) == 1, f"{script.name}: what is copied differs between languages or widths: {texts}"
        source = script.path.read_text(encoding="utf-8")
        assert f"{texts.pop()}\n" == source, f"{script.name}: what is copied is not the program"
        method = HERE.default_start_method if NO_START_METHOD not in script.start_methods else NO_START_METHOD
        transcript = script.recording.transcript(HERE.version, method) if script.recording else None
        if transcript:
            assert transcript.text in shown[script.path.name], f"{script.name}: the page does not show its output"


def copied_with_the_mouse(page: Page) -> str:
    """Press the first copy button, again if nothing came of it; return the clipboard.

    On a busy machine a click can land beside a button that the page's layout is just moving,
    and a reader would press again.
    """
    text = ""
    for _ in range(3):
        page.evaluate("navigator.clipboard.writeText('')")
        page.mouse.click(*page.eval_on_selector("div.example button.copybtn", MIDDLE))
        if (text := str(page.evaluate(CLIPBOARD))) != "nothing was copied":
            break
    return text


@pytest.mark.parametrize("width", WIDTHS)
def test_outputs_have_no_copy_button(window: Page, address: str, width: int) -> None:
    resize(window, width)
    window.goto(f"{address}en/{MODEL}")
    window.wait_for_selector("button.copybtn", state="attached")
    assert window.query_selector_all(".transcript button.copybtn") == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_download_is_the_program(window: Page, address: str, language: str, width: int) -> None:
    resize(window, width)
    window.goto(f"{address}{language}/{MODEL}")
    with window.expect_download() as waiting:
        window.click("a.example-file >> nth=0")
    source = FAILURES[0].folder.parent / "returned_future" / "broken.py"
    assert waiting.value.suggested_filename == "broken.py"
    assert waiting.value.path().read_bytes() == source.read_bytes()


@pytest.mark.parametrize("width", WIDTHS)
def test_language_switch_keeps_page_and_anchor(window: Page, address: str, width: int) -> None:
    resize(window, width)
    window.goto(f"{address}en/{MODEL}#returned-future-fix")
    window.evaluate("window.scrollTo(0, 0)")
    window.click(".languages a[hreflang=ja]")
    window.wait_for_url(f"{address}ja/{MODEL}#returned-future-fix")
    assert window.eval_on_selector("#returned-future-fix h2", "heading => heading.innerText").startswith("直し方")
    window.evaluate("window.scrollTo(0, 0)")
    window.click(".languages a[hreflang=en]")
    window.wait_for_url(f"{address}en/{MODEL}#returned-future-fix")


@pytest.mark.parametrize(("locale", "language"), [("ja-JP", "ja"), ("en-US", "en"), ("fr-FR", "en")])
def test_root_page_picks_the_readers_language(browser: Browser, address: str, locale: str, language: str) -> None:
    with browser.new_context(locale=locale) as context:
        page = context.new_page()
        page.goto(address)
        page.wait_for_url(f"{address}{language}/index.html")


def test_root_page_works_without_javascript(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        assert [link.get_attribute("href") for link in page.query_selector_all("a")] == [
            "en/index.html",
            "ja/index.html",
        ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["index.html", MODEL, "errors.html", "glossary.html", "testing.html"])
def test_first_visit_is_light_and_local(browser: Browser, address: str, language: str, name: str) -> None:
    """Count what a browser with an empty cache loads, compressed as a server sends it."""
    answers: list[Response] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("response", lambda answer: answers.append(answer))
        page.goto(f"{address}{language}/{name}", wait_until="networkidle")
        loaded = {answer.url: len(gzip.compress(answer.body(), 9)) for answer in answers}
    foreign = [url for url in loaded if not url.startswith((address, "data:"))]
    assert not foreign, f"loaded from other hosts: {foreign}"
    assert sum(loaded.values()) <= FIRST_VISIT, sorted(loaded.items(), key=lambda item: -item[1])[:8]


LOOKED_AT = ["errors.html", "matrix.html", "glossary.html", "testing.html", "reference/clinic.html", "doctor.html"]
LOOKED_AT += [f"guides/{path.stem}.html" for path in sorted((ROOT / "docs" / "en" / "guides").glob("*.md"))]
LOOKED_AT += ["toolbox/why_unpicklable.html"]
EVERY_WINDOW = [(language, scheme, width) for language in LANGUAGES for scheme in ("light", "dark") for width in WIDTHS]
BARRIERS = [(name, *window) for name in ("index.html", MODEL) for window in EVERY_WINDOW]
BARRIERS += [(name, *window) for name in LOOKED_AT for window in (("en", "light", 1280), ("ja", "dark", 390))]


# Contrast is what takes long to find; texts with the same look have the same. Of each look, mark the first.
ONE_OF_EACH_LOOK = """() => {
  const seen = new Set(), around = new Map([[null, ""]]);
  const behind = (node) => {
    if (!around.has(node)) {
      const { backgroundColor, backgroundImage, opacity, filter } = getComputedStyle(node);
      const own = [node.localName, node.className, backgroundColor, backgroundImage, opacity, filter];
      around.set(node, [...own, behind(node.parentElement)].join("|"));
    }
    return around.get(node);
  };
  for (const element of document.body.querySelectorAll("*")) {
    if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const look = [color, fontSize, fontWeight, element.checkVisibility(), behind(element)].join("|");
    if (!seen.has(look)) element.setAttribute("data-look", "");
    seen.add(look);
  }
}"""
# Most of a page's elements are words of code, which have nothing but their colors.
WITHOUT_WORDS = """() => document.querySelectorAll(".highlight pre span:not([data-look])").forEach(
  (word) => word.replaceWith(...word.childNodes)
)"""
BARRIERS_FOUND = """() => {
  axe.configure({ rules: [{ id: "color-contrast", selector: "[data-look]" }] });
  return axe.run({ resultTypes: ["violations"] });
}"""


PLANTED = """() => {
  const box = document.createElement("p");
  box.style.width = "3000px";
  box.textContent = "planted";
  document.querySelector("article").append(box);
}"""


@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_too_wide_is_seen(undrawn: Page, address: str, width: int) -> None:
    """The next test finds a box that nothing scrolls, whatever stands around it."""
    resize(undrawn, width)
    undrawn.goto(f"{address}en/index.html", wait_until="load")
    assert undrawn.evaluate(TOO_WIDE) == []
    undrawn.evaluate(PLANTED)
    assert [found[-4:] for found in undrawn.evaluate(TOO_WIDE)] == ["</p>"]


@pytest.mark.parametrize(("name", "language", "scheme", "width"), BARRIERS)
def test_no_barrier(undrawn: Page, address: str, name: str, language: str, scheme: str, width: int) -> None:
    """No serious finding of axe, no error in the console, no sideways scrolling."""
    complaints: list[str] = []

    def complain(said: ConsoleMessage) -> None:
        if said.type == "error":
            complaints.append(said.text)

    def fail(error: Error) -> None:
        complaints.append(str(error))

    undrawn.on("console", complain)
    undrawn.on("pageerror", fail)
    try:
        resize(undrawn, width)
        undrawn.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # a literal
        undrawn.goto(f"{address}{language}/{name}", wait_until="load")
        assert undrawn.evaluate(TOO_WIDE) == [], f"{name} is wider than the window"
        undrawn.evaluate(Axe().axe_script)
        undrawn.evaluate(ONE_OF_EACH_LOOK)
        if name != MODEL:
            undrawn.evaluate(WITHOUT_WORDS)
        found = undrawn.evaluate(BARRIERS_FOUND)["violations"]
    finally:
        undrawn.remove_listener("console", complain)
        undrawn.remove_listener("pageerror", fail)
    for finding in found:
        if finding["impact"] in ("serious", "critical"):
            complaints.append(f"{name}: {finding['id']}: {finding['nodes'][0]['html'][:200]}")
    assert not complaints, "\n".join(complaints)
