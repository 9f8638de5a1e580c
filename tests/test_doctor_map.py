"""Where on the map of the process boundary a failure happens: page, doctor and guide say the same."""

from __future__ import annotations

import re

import pytest
from clinic import rules
from clinic.doctor import diagnose
from clinic.doctor.answer import answer
from clinic.knowledge import known
from clinic.normalizing import OK
from clinic.places import LANGUAGES, ROOT
from clinic.records import Failure, Transcript
from clinic.site.strip import station
from conftest import TOO_WIDE, Site
from ideas import KNOWN, MECHANISMS, POSSIBLE
from playwright.sync_api import Browser
from test_doctor_says import VARIANTS
from whole import FAILURES, RULES

FAILED = [
    (failure, transcript)
    for failure in FAILURES
    for script in failure.scripts
    for transcript in (script.recording.transcripts if script.recording and script.role == "broken" else ())
    if transcript.verdict != OK
]
TOO_DEEP = POSSIBLE["recursion without a route"][0]
ROW = re.compile(r"^\| (?:\d )?`(?:\w+\.)?(\w+)\(.*?\)` \|", re.MULTILINE)
DRAWN = """(root) => [...root.querySelectorAll("span")].map((side) => [...side.children].map((item) =>
    `${item.tagName} ${item.className} ${item.textContent}`))"""


def name(value: object) -> str:
    """Name a parameter so that a reader finds it."""
    return (
        value.slug if isinstance(value, Failure) else value.path.name if isinstance(value, Transcript) else str(value)
    )


@pytest.mark.parametrize(("failure", "transcript"), FAILED, ids=name)
def test_recording_lights_the_station_of_its_page(failure: Failure, transcript: Transcript) -> None:
    """The page's own, unless the text shows another way that a signature names; what is not sure lights none other.

    Where only threads are, none is lit.
    """
    diagnosis = diagnose(transcript.text, RULES)
    here, first = station(failure), transcript.path.name.startswith("broken.")
    others = {place for item in failure.signatures for way, place in rules.stations(failure, item) if way}
    if ".BrokenThreadPool: " in transcript.text:
        assert diagnosis.station == ""
    elif diagnosis.answer == "known" and diagnosis.found[0].slug == failure.slug:
        assert diagnosis.station == here or (diagnosis.station in others and not first)
    else:
        assert diagnosis.station in ("", here)


def test_many_recordings_light_a_station() -> None:
    lit = {diagnose(transcript.text, RULES).station for _, transcript in FAILED} - {""}
    assert len(lit) >= 7


def on_the_map() -> dict[str, str]:
    """Return the station of each failure in the guide's table."""
    text = (ROOT / "docs/en/guides/process_boundary.md").read_text(encoding="utf-8")
    rows = {row.group(1): line for line in text.splitlines() if (row := ROW.match(line))}
    assert rows.keys() == known().stations.keys()
    return {slug: place for place, line in rows.items() for slug in re.findall(r"<(\w+)>`", line)}


def test_the_guide_has_the_same_map() -> None:
    """A page on the map has a strip, unless its program uses threads, where nothing is sent."""
    places = on_the_map()
    for failure in FAILURES:
        if station(failure) and failure.slug in places:
            assert station(failure) == places[failure.slug], failure.slug
        elif failure.executors[:1] == ("process",):
            assert failure.slug not in places, f"{failure.slug}: add station = {places[failure.slug]!r}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_terminal_draws_the_way_in_one_line(language: str) -> None:
    text = "TypeError: cannot pickle 'generator' object\n  File \"x.py\", line 1, in _sendback_result"
    words = rules.words(FAILURES, language)
    lines = [line for line in answer(diagnose(text, RULES), text, words, "{0}").splitlines() if words["on_map"] in line]
    (line,) = lines
    assert line.count(words["here"].format("pickle")) == 1
    assert line.index(words["here"].format("pickle")) > line.index(words["sides"]["worker"])
    assert all(said in line for said in words["stations"].values())


def test_yours_is_in_the_worker_if_a_process_raised() -> None:
    frame = 'Traceback (most recent call last):\n  File "/usr/lib/python3.12/concurrent/futures/{0}", line 58, in {1}\n'
    text = frame + '    call()\n  File "/home/user/job.py", line 3, in price\n    call()\nKeyError: 1'
    assert diagnose(text.format("process.py", "_process_worker"), RULES).station == "fn"
    assert diagnose(text.format("thread.py", "run"), RULES).station == ""


def test_unknown_error_of_pickle_is_on_the_way_that_the_text_shows() -> None:
    text = '  File "/usr/lib/python3.12/multiprocessing/queues.py", line 244, in {0}\n_pickle.PicklingError: odd'
    child = '  File "/usr/lib/python3.12/multiprocessing/spawn.py", line 122, in spawn_main\n'
    for function, place in (("_feed", "_feed"), ("put", "")):
        for above in ("", child):
            diagnosis = diagnose(above + text.format(function), RULES)
            assert (diagnosis.answer, diagnosis.station) == ("unknown", place)


WAY = {
    "an argument of a Process": (VARIANTS["process_target"], "_process_worker"),
    "an argument of a task": (KNOWN["a framework's line of code is no evidence for a file"][0], "_feed"),
    "no way is shown": (TOO_DEEP, "_feed"),
    "no failure of its own, beside a candidate": (f"{TOO_DEEP}\n{MECHANISMS['joins_itself']}", ""),
}


@pytest.mark.parametrize("idea", WAY)
def test_way_that_the_text_shows_is_the_one_that_is_drawn(idea: str) -> None:
    """If it shows none, the likeliest."""
    text, place = WAY[idea]
    assert diagnose(text, RULES).station == place


@pytest.mark.parametrize("language", LANGUAGES)
def test_doctor_and_page_draw_the_same(browser: Browser, site: Site, language: str) -> None:
    with browser.new_context(offline=True, viewport={"width": 390, "height": 844}) as window:
        page = window.new_page()
        page.goto(f"file://{site.folder}/{language}/failures/returned_future.html")
        drawn = page.locator(".card .strip-way").evaluate(DRAWN)
        said = page.locator(".card .strip p").inner_text()
        here = page.locator(".card .strip-way .here").bounding_box()
        assert here
        assert 0 < here["x"] < 390
        assert page.evaluate(TOO_WIDE) == []
        page.goto(f"file://{site.folder}/{language}/doctor.html")
        page.fill("#doctor-text", "TypeError: cannot pickle '_thread.RLock' object\nin _sendback_result")
        page.click(".doctor button[type=submit]")
        assert page.locator(".doctor-answer .strip-way").evaluate(DRAWN) == drawn
        assert page.locator(".doctor-answer .strip p").inner_text() == said
        page.click(".doctor-answer .strip a")
        page.wait_for_url("**/guides/process_boundary.html#guide-process-boundary-map")
