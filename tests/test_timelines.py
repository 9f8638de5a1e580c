"""Every failure has a timeline of its program, or says why there is none; the list says all that is drawn."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from clinic import catalog, interpreters, tracing
from clinic.interpreters import VERSIONS
from clinic.normalizing import HANGS
from clinic.places import LANGUAGES
from clinic.records import TIMELINE, Failure
from clinic.site import drawing, timelines
from clinic.site.words import TIMELINE_WORDS
from clinic.transcribing import digest
from conftest import FAILURES, skip

EVERY = catalog.load()
DRAWN = [failure for failure in FAILURES if not failure.timeline]


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: failure.slug)
def test_every_failure_has_a_timeline_or_a_reason(failure: Failure) -> None:
    file = failure.folder / "recorded" / TIMELINE
    assert file.exists() != bool(failure.timeline), f"{failure.slug}: either record it, or say why not: timeline = ..."
    if file.exists():
        data = json.loads(file.read_text(encoding="utf-8"))
        assert data["sha256"] == digest(failure.broken), f"make record ONLY={failure.slug}"


@pytest.mark.parametrize("failure", DRAWN, ids=lambda failure: failure.slug)
def test_lines_are_those_of_the_program(failure: Failure) -> None:
    """A line that a step names is one of the program, and causes come first."""
    timeline = timelines.load(failure.broken)
    assert timeline is not None
    lines = failure.broken.path.read_text(encoding="utf-8").count("\n")
    assert all(0 <= step.line <= lines for step in timeline.steps)
    assert [step.level for step in timeline.steps] == sorted(step.level for step in timeline.steps)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("failure", DRAWN, ids=lambda failure: failure.slug)
def test_a_list_says_all_that_is_drawn(failure: Failure, language: str) -> None:
    timeline = timelines.load(failure.broken)
    assert timeline is not None
    (figure,) = drawing.figure(failure.broken, language)
    html = figure.astext()
    assert html.count("<li ") == len(timeline.steps) + len(timeline.never) + bool(timeline.more)
    assert "{" not in html.replace("{&#x27;", "").partition("<ol>")[0]
    assert html.count("<svg") == 2
    assert len(html) < 40_000


def test_both_languages_have_the_same_words() -> None:
    assert TIMELINE_WORDS["en"].keys() == TIMELINE_WORDS["ja"].keys()


def test_a_program_is_traced_as_it_was_recorded() -> None:
    """Twice the same, the same as in the file, and it hangs as it does without the tool."""
    failure = next(each for each in EVERY if each.slug == "nested_submit_same_threads")
    found = interpreters.find()
    if VERSIONS[-1] not in found:
        skip(f"Python {VERSIONS[-1]} is not here")
    text = tracing.text(failure.broken, found[VERSIONS[-1]])
    assert text == (failure.folder / "recorded" / TIMELINE).read_text(encoding="utf-8")


def test_another_ending_under_the_tool_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    failure = next(each for each in EVERY if each.slug == "lost_exception")
    here = interpreters.current()
    ran = tracing.trace(failure.broken, here)
    assert not ran[0].hung
    monkeypatch.setattr(tracing, "trace", lambda *_: (replace(ran[0], status=None), ran[1]))
    with pytest.raises(tracing.UnsteadyError, match="ends in another way"):
        tracing.text(failure.broken, here)
    assert HANGS not in {item.verdict for item in failure.broken.recording.transcripts}  # type: ignore[union-attr]


def test_a_trace_that_differs_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    failure = next(each for each in EVERY if each.slug == "lost_exception")
    here = interpreters.current()
    ran = tracing.trace(failure.broken, here)
    answers = iter([{"steps": [[1]]}, {"steps": [[2]]}])
    monkeypatch.setattr(tracing, "trace", lambda *_: ran)
    monkeypatch.setattr(tracing, "picture", lambda *_: next(answers))
    with pytest.raises(tracing.UnsteadyError, match="traced twice"):
        tracing.text(failure.broken, here)
