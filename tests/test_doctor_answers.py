"""What the doctor says of a few texts, word for word, in both languages, in a terminal and on its page, and as data.

``PYTHONPATH=conf python tests/test_doctor_answers.py`` writes ``tests/data/answers`` anew, what a page shows from the
site in ``build/html``; read the difference before you commit it. Titles, causes and fixes of the failures are
replaced by their names, so that a page can be reworded without touching these.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from pprint import pformat
from typing import Any

import pytest
from clinic import rules
from clinic.doctor import Diagnosis, diagnose
from clinic.doctor.answer import answer
from clinic.doctor.blocks import Place, Raised
from clinic.doctor.diagnosis import Found
from clinic.doctor.dumps import Thread
from clinic.doctor.parts import parts
from clinic.places import LANGUAGES, ROOT
from conftest import CHROMIUM, QUIET, Site
from fuzz import FIELD as REPORTS
from playwright.sync_api import Browser, Page, sync_playwright
from stress import CHANGES
from whole import FAILURES, RULES

FOLDER = ROOT / "tests/data/answers"
DIAGNOSED = FOLDER / "diagnosed.txt"
CASES = sorted(path.stem for path in FOLDER.glob("*.text"))
KINDS = {"known", "possible", "mechanism", "yours", "unknown"}
NEUTRAL = """(slugs) => slugs.forEach((slug) => {
    DOCTOR.words.failures[slug] = { title: `TITLE ${slug}`, cause: `CAUSE ${slug}`, fix: `FIX ${slug}` };
})"""
OUTLINE = """() => [...document.querySelectorAll(".doctor-answer > *, .doctor-answer dl > *, .doctor-answer li")]
    .filter((item) => !["DL", "UL"].includes(item.tagName))
    .map((item) => `${item.tagName.toLowerCase()} ${item.closest("[class]").className}: ` +
        [item.innerText.trim(), ...[...item.querySelectorAll("a, mark")].map((part) =>
            part.tagName === "A" ? `-> ${part.getAttribute("href")}` : `[${part.textContent.trim()}]`)].join(" "))
    .join("\\n")"""


def words(language: str) -> dict[str, Any]:
    """Return the doctor's words with the failures' names in the place of what their pages say."""
    said = rules.words(FAILURES, language)
    names = {
        slug: {"title": f"TITLE {slug}", "cause": f"CAUSE {slug}", "fix": f"FIX {slug}"} for slug in said["failures"]
    }
    return {**said, "failures": names, "silent": ["lost_exception", "map_hides_errors"]}


def text(case: str) -> str:
    """Return what is pasted."""
    return (FOLDER / f"{case}.text").read_text(encoding="utf-8")


def in_terminal(case: str, language: str) -> str:
    """Return what the command prints."""
    return answer(diagnose(text(case), RULES), text(case), words(language), "PAGE {0}")


def as_data(case: str) -> str:
    """Return the parts of the answer, a line for each."""
    said = parts(diagnose(text(case), RULES), words("en"))
    return "".join(f"{json.dumps(list(part.plain().values()), ensure_ascii=False)}\n" for part in said)


def diagnosed() -> str:
    """Return what is found in the reports from the field, as they are or as a tool changes them."""
    changes: list[Callable[[str], str]] = [str, *CHANGES.values()]
    found = [diagnose(changes[at % len(changes)](report), RULES).plain() for at, report in enumerate(REPORTS * 2)]
    told = ({name: value for name, value in each.items() if value or name == "answer"} for each in found)
    return "".join(f"{at} {pformat(each, width=160, sort_dicts=False)}\n" for at, each in enumerate(told))


def on_page(page: Page, case: str) -> str:
    """Return an outline of what the page shows."""
    page.evaluate(NEUTRAL, [failure.slug for failure in FAILURES])
    page.evaluate("DOCTOR.words.silent.splice(0, Infinity, 'lost_exception', 'map_hides_errors')")
    page.fill("#doctor-text", text(case))
    page.click(".doctor button[type=submit]")
    heard = page.locator(".doctor-heard").text_content() or ""
    return f"{page.evaluate(OUTLINE)}\nheard: {heard}\n"


def golden(case: str, language: str, where: str) -> Path:
    """Return the file that holds an answer."""
    return FOLDER / f"{case}.{language}.{where}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_answer_in_a_terminal(case: str, language: str) -> None:
    assert in_terminal(case, language) == golden(case, language, "terminal").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_answer_as_data(case: str) -> None:
    assert as_data(case) == golden(case, "en", "parts").read_text(encoding="utf-8")


COLD = {"title": "TITLE cold", "cause": "CAUSE cold", "fix": "FIX cold", "page": "guides/tea"}
LEFT = Found("worker_killed", sure=False, aftershock=True, lines=(1,))
RARE = {  # answers that none of the texts has: their parts, each with what it links, and what one of them says
    "a mechanism of which a page tells more": (
        Diagnosis("mechanism", mechanism="cold", found=(LEFT,)),
        "title>guides/tea cause fix page>guides/tea heading item>worker_killed",
        "TITLE cold",
    ),
    "one that another failure may have left behind": (
        Diagnosis("possible", (LEFT,)),
        "warning title candidate>worker_killed cause fix page>worker_killed",
        words("en")["perhaps"],
    ),
    "a function without its line": (
        Diagnosis("yours", raised=Raised("", "", "job.py", 0, "price", ())),
        "title text text",
        "comes from `job.py`, in `price`",
    ),
    "a function without its line, of which a callback asked": (
        Diagnosis("yours", raised=Raised("E", "", "job.py", 0, "price", (), asked=Place("job.py", 0, "note", 1))),
        "title text text",
        "`job.py`, in `note`",
    ),
    "a function without its line, which a library has": (
        Diagnosis("yours", raised=Raised("E", "", "job.py", 0, "price", (), library=True)),
        "title text text",
        "`job.py`",
    ),
    "a thread of no process that is nowhere": (
        Diagnosis("unknown", threads=(Thread("MainThread", "", "gone", "", "", 0, "", 1),)),
        "title text index report heading item",
        f"MainThread: {words('en')['stands']}",
    ),
}


@pytest.mark.parametrize("name", RARE)
def test_rare_answer(name: str) -> None:
    diagnosis, kinds, text = RARE[name]
    said = parts(diagnosis, {**words("en"), "mechanisms": {"cold": COLD}, "apart": {}})
    assert " ".join(f"{part.kind}>{part.link}".rstrip(">") for part in said) == kinds
    assert any(text in part.text for part in said)


def test_reports_are_diagnosed_as_they_were() -> None:
    assert diagnosed() == DIAGNOSED.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_on_the_page(browser: Browser, site: Site, language: str) -> None:
    with browser.new_context(offline=True) as window:
        page = window.new_page()
        page.goto(f"file://{site.folder}/{language}/doctor.html")
        said = {case: on_page(page, case) for case in CASES}
    assert said == {case: golden(case, language, "page").read_text(encoding="utf-8") for case in CASES}


def test_every_kind_of_answer_is_here() -> None:
    said = {case: diagnose(text(case), RULES) for case in CASES}
    assert {diagnosis.answer for diagnosis in said.values()} == KINDS
    assert said["aftershock"].found[0].aftershock
    assert all(said[case].threads for case in ("dump", "dump_known"))


def pages() -> Iterator[tuple[str, Page]]:
    """Yield the doctor's page of each language in ``build/html``."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for language in LANGUAGES:
            page = chromium.new_page()
            page.goto(f"file://{ROOT}/build/html/{language}/doctor.html")
            yield language, page


def main() -> None:
    """Write every answer."""
    DIAGNOSED.write_text(diagnosed(), encoding="utf-8")
    for case in CASES:
        golden(case, "en", "parts").write_text(as_data(case), encoding="utf-8")
    for language, page in pages():
        for case in CASES:
            golden(case, language, "terminal").write_text(in_terminal(case, language), encoding="utf-8")
            golden(case, language, "page").write_text(on_page(page, case), encoding="utf-8")


if __name__ == "__main__":
    main()
