"""Every failure has a timeline of its program, or says why there is none; the list says all that is drawn."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape

import pytest
from clinic import catalog, interpreters, recording, runs, tracing
from clinic.interpreters import VERSIONS
from clinic.places import LANGUAGES
from clinic.records import Failure, Script
from clinic.site import drawing, timelines
from clinic.site.words import TIMELINE_WORDS
from clinic.transcribing import digest
from conftest import FAILURES, skip

EVERY = catalog.load()
TEXT = re.compile(r'<text class="(?:code|small)" x="(\d+)" y="(\d+)">([^<]+)<')
DRAWN = [script for failure in FAILURES for script in failure.drawn]


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: failure.slug)
def test_every_failure_has_a_timeline_or_a_reason(failure: Failure) -> None:
    has = failure.broken.timeline.exists()
    assert has != bool(failure.timeline), f"{failure.slug}: either record it, or say why not: timeline = ..."
    for script in failure.drawn:
        data = json.loads(script.timeline.read_text(encoding="utf-8"))
        assert data["sha256"] == digest(script), f"make record ONLY={failure.slug}"


@pytest.mark.parametrize("script", DRAWN, ids=lambda script: script.name)
def test_lines_are_those_of_the_program(script: Script) -> None:
    """A line that a step names is one of the program, and causes come first."""
    timeline = timelines.load(script)
    assert timeline is not None
    lines = script.path.read_text(encoding="utf-8").count("\n")
    assert all(0 <= step.line <= lines for step in timeline.steps)
    assert [step.level for step in timeline.steps] == sorted(step.level for step in timeline.steps)


@pytest.mark.parametrize("script", DRAWN, ids=lambda script: script.name)
def test_each_task_has_a_name_of_its_own(script: Script) -> None:
    """Or nobody knows which of them is waited for, and which bar a line leads to."""
    timeline = timelines.load(script)
    assert timeline is not None
    names = [task for step in timeline.steps if step.what == "submits" for task in step.tasks]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("script", DRAWN, ids=lambda script: script.name)
def test_a_list_says_all_that_is_drawn(script: Script, language: str) -> None:
    timeline = timelines.load(script)
    assert timeline is not None
    (figure,) = drawing.figure(script, language)
    html = figure.astext()
    assert html.count("<li ") == len(timeline.steps) + len(timeline.never) + bool(timeline.more)
    assert "{" not in html.replace("{&#x27;", "").partition("<ol>")[0]
    assert html.count("<svg") == 2
    assert len(html) < 40_000


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("script", DRAWN, ids=lambda script: script.name)
def test_no_two_texts_of_a_lane_overlap(script: Script, language: str) -> None:
    (figure,) = drawing.figure(script, language)
    wide = figure.astext().partition('<div class="picture upright"')[0]
    found = [(int(y), float(x), unescape(text)) for x, y, text in TEXT.findall(wide)]
    for number, (y, x, text) in enumerate(found):
        end = x + drawing.LETTER * sum(2 if ord(letter) > 0x2E80 else 1 for letter in text)
        assert end <= drawing.WIDTH, text
        over = [also for low, left, also in found[number + 1 :] if abs(low - y) < 12 and x <= left < end]
        over += [also for low, left, also in found[:number] if abs(low - y) < 12 and x <= left < end]
        assert not over, f"{text!r} runs into {over}"


@pytest.mark.parametrize("script", DRAWN, ids=lambda script: script.name)
def test_no_bar_ends_before_it_begins(script: Script) -> None:
    """Tasks of one name are told apart by what comes after each."""
    timeline = timelines.load(script)
    assert timeline is not None
    assert all(bar.begin < (bar.end or timeline.last) for bar in timelines.bars(timeline, "en"))


@pytest.mark.parametrize("script", DRAWN, ids=lambda script: script.name)
def test_only_a_program_that_hangs_has_bars_without_an_end(script: Script) -> None:
    timeline = timelines.load(script)
    assert timeline is not None
    stuck = [bar.text for bar in timelines.bars(timeline, "en") if bar.end is None and bar.kind in ("task", "stuck")]
    assert not stuck or script.expect == "hangs" or script.may_hang, stuck


@pytest.mark.parametrize(
    ("text", "room", "task", "short"),
    [
        ("small_task(0)", 13, "small_task(0)", "small_task(0)"),
        ("small_task(0)", 9, "small_task(0)", "small…(0)"),
        ("small_task(0)", 3, "small_task(0)", ""),
        ("who #1", 5, "who #1", "w… #1"),
        ("waits for small_task(0)", 9, "", "waits fo…"),
        ("終了を待つ", 8, "", "終了を…"),
    ],
)
def test_a_task_is_shortened_before_what_tells_it_apart(text: str, room: int, task: str, short: str) -> None:
    assert drawing.shortened(text, room, task) == short


def test_both_languages_have_the_same_words() -> None:
    assert TIMELINE_WORDS["en"].keys() == TIMELINE_WORDS["ja"].keys()


@pytest.mark.parametrize("slug", ["nested_submit_same_threads", "race_lost_update"])
def test_a_program_is_traced_as_it_was_recorded(slug: str) -> None:
    """Twice the same, the same as in the file, and it ends as it does without the tool.

    The second one shows that tasks which meet at a Barrier are drawn at the same time.
    """
    failure = next(each for each in EVERY if each.slug == slug)
    found = interpreters.find()
    if VERSIONS[-1] not in found:
        skip(f"Python {VERSIONS[-1]} is not here")
    text = tracing.text(failure.broken, found[VERSIONS[-1]])
    assert text == failure.broken.timeline.read_text(encoding="utf-8")


@pytest.mark.parametrize("status", [None, 3])
def test_another_ending_under_the_tool_is_refused(monkeypatch: pytest.MonkeyPatch, status: int | None) -> None:
    failure = next(each for each in EVERY if each.slug == "lost_exception")
    here = interpreters.current()
    ran = tracing.trace(failure.broken, here)
    assert ran[0].status == 0
    monkeypatch.setattr(tracing, "trace", lambda *_: (replace(ran[0], status=status), ran[1]))
    with pytest.raises(tracing.UnsteadyError, match="ends in another way"):
        tracing.text(failure.broken, here)


def test_a_trace_that_differs_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    failure = next(each for each in EVERY if each.slug == "lost_exception")
    here = interpreters.current()
    ran = tracing.trace(failure.broken, here)
    answers = iter([{"steps": [[1]]}, {"steps": [[2]]}])
    monkeypatch.setattr(tracing, "trace", lambda *_: ran)
    monkeypatch.setattr(tracing, "picture", lambda *_: next(answers))
    with pytest.raises(tracing.UnsteadyError, match="traced twice"):
        tracing.text(failure.broken, here)


@pytest.mark.parametrize(("answers", "differ"), [(["other", "same"], 0), (["other", "other"], 1)])
def test_only_what_differs_twice_counts(monkeypatch: pytest.MonkeyPatch, answers: list[str], differ: int) -> None:
    """A machine that is busy may once show another order."""
    failure = next(each for each in EVERY if each.slug == "lost_exception")
    same, left = failure.broken.timeline.read_text(encoding="utf-8"), iter(answers)
    monkeypatch.setattr(tracing, "text", lambda *_: {"same": same, "other": "{}"}[next(left)])
    here = {recording.newest_claimed(failure.broken): interpreters.current()}
    assert len(list(runs.timeline_differences([failure.broken], here))) == differ
