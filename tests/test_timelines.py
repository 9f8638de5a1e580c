"""Every failure has a timeline of its program, or says why there is none; the list says all that is drawn.

``PYTHONPATH=conf python tests/test_timelines.py`` draws ``tests/data/timelines`` anew; read the difference.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from clinic import interpreters, recording, runs, tracing
from clinic.interpreters import VERSIONS
from clinic.normalizing import OK
from clinic.places import LANGUAGES, ROOT
from clinic.records import Failure, Script
from clinic.site import across, downward, drawing, svg, telling, timelines
from clinic.site.across import LETTER, Label
from clinic.site.words import TIMELINE_WORDS
from clinic.transcribing import digest
from conftest import FAILURES, skip
from packaging.specifiers import SpecifierSet
from playwright.sync_api import Browser
from whole import FAILURES as EVERY

DRAWINGS = ROOT / "tests/data/timelines"
TALLEST = 600  # of a drawing for phones, in CSS pixels
OUTSIDE = """name => [...document.querySelectorAll(`.${name} svg`)].flatMap((svg) => {
    const texts = [...svg.querySelectorAll("text")].map((text) => [text.textContent, text.getBBox()]);
    const { width, height } = svg.viewBox.baseVal;
    const out = texts.filter(([, box]) => box.x < 0 || box.x + box.width > width || box.y + box.height > height + 1);
    const over = texts.filter(([, box], at) => texts.slice(at + 1).some(([, other]) =>
        box.x < other.x + other.width && other.x < box.x + box.width &&
        box.y + 4 < other.y + other.height && other.y + 4 < box.y + box.height));
    return [...out, ...over].map(([text]) => text);
})"""
TEXT = re.compile(r'<text class="[^"]*" x="(\d+)" y="(\d+)">([^<]+)<')
DRAWN = [script for failure in FAILURES for script in failure.drawn]


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: failure.slug)
def test_every_failure_has_a_timeline_or_a_reason(failure: Failure) -> None:
    has = failure.broken.timeline.exists()
    assert has != bool(failure.timeline), f"{failure.slug}: either record it, or say why not: timeline = ..."
    for script in failure.drawn:
        data = json.loads(script.timeline.read_text(encoding="utf-8"))
        assert data["sha256"] == digest(script), f"make record ONLY={failure.slug}"


@pytest.mark.parametrize("failure", [each for each in FAILURES if not each.timeline], ids=lambda failure: failure.slug)
def test_a_failure_is_drawn_where_it_fails(failure: Failure) -> None:
    """On a newer Python it may be mended."""
    python = json.loads(failure.broken.timeline.read_text(encoding="utf-8"))["python"]
    assert failure.broken.recording is not None
    verdicts = {each.verdict for each in failure.broken.recording.transcripts if python in each.runs}
    assert verdicts != {OK} or failure.expect == "silent"


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
    assert html.count("<li ") == len(timeline.steps) + len(timeline.never) + bool(timeline.more) + len(
        endless(timeline)
    )
    assert html.count('class="open"') == sum(bar.end is None for bar in timelines.bars(timeline, language))
    assert "{" not in html.replace("{&#x27;", "").partition("<ol>")[0]
    assert html.count("<svg") == 2
    assert len(html) < 60_000


def endless(timeline: timelines.Timeline) -> list[str]:
    """Return what is said at the end of bars that have none: of a task that waits, only that it does."""
    bars = [bar for bar in timelines.bars(timeline, "en") if bar.end is None and bar.kind in ("task", "stuck")]
    waiting = {bar.lane for bar in bars if bar.kind == "stuck"}
    return [bar.text for bar in bars if bar.kind == "stuck" or bar.lane not in waiting]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("script", DRAWN, ids=lambda script: script.name)
def test_no_two_texts_of_a_lane_overlap(script: Script, language: str) -> None:
    (figure,) = drawing.figure(script, language)
    wide = figure.astext().partition('<div class="picture upright"')[0]
    found = [(int(y), float(x), unescape(text)) for x, y, text in TEXT.findall(wide)]
    for number, (y, x, text) in enumerate(found):
        end = x + across.LETTER * sum(2 if ord(letter) > 0x2E80 else 1 for letter in text)
        assert end <= across.WIDTH, text
        over = [also for low, left, also in found[number + 1 :] if abs(low - y) < 12 and x <= left < end]
        over += [also for low, left, also in found[:number] if abs(low - y) < 12 and x <= left < end]
        assert not over, f"{text!r} runs into {over}"


def drawn(recorded: Path, language: str) -> str:
    """Return what is drawn of a recorded timeline, a line for each tag."""
    with tempfile.TemporaryDirectory() as folder:
        script = Script(Path(folder) / "broken.py", "broken", "raises", SpecifierSet(""), ())
        script.timeline.parent.mkdir()
        shutil.copy(recorded, script.timeline)
        (figure,) = drawing.figure(script, language)
    return figure.astext().replace("><", ">\n<") + "\n"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("recorded", sorted(DRAWINGS.glob("*.json")), ids=lambda path: path.stem)
def test_timeline_is_drawn_as_it_was(recorded: Path, language: str) -> None:
    golden = recorded.with_suffix(f".{language}.html").read_text(encoding="utf-8")
    assert drawn(recorded, language) == golden


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
        ("with_tax(100) #9", 9, "with_tax(100) #9", "with_… #9"),
        ("waits", 4, "", "wai…"),
        ("終了を待つ", 8, "", "終了を…"),
    ],
)
def test_a_task_is_shortened_before_what_tells_it_apart(text: str, room: int, task: str, short: str) -> None:
    assert svg.shortened(text, room, task) == short


def test_both_languages_have_the_same_words() -> None:
    assert TIMELINE_WORDS["en"].keys() == TIMELINE_WORDS["ja"].keys()
    assert not [text for text in TIMELINE_WORDS["ja"].values() if "誰" in text], "threads and tasks are no persons"


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("total fails: PicklingError: no", 22, ["total fails:", "PicklingError: no"]),
        ("total #1を送るためのpickle化に失敗する", 24, ["total #1を送るための", "pickle化に失敗する"]),
        ("ワーカーが終える：Error: x", 18, ["ワーカーが終える：", "Error: x"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("abcdefghi", 4, ["abcd", "efgh", "i"]),
        ("アイウ", 2, ["ア", "イ", "ウ"]),
        ("one two three four", 5, ["one", "two", "thre…"]),
        ("one two six tens more", 5, ["one", "two", "six…"]),
    ],
)
def test_a_sentence_is_broken_between_words(text: str, room: int, lines: list[str]) -> None:
    assert svg.wrapped(text, room) == lines


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("script", DRAWN, ids=lambda script: script.name)
def test_a_phone_shows_a_timeline_on_one_screen(script: Script, language: str) -> None:
    """What fails is there, whatever is left out."""
    timeline = timelines.load(script)
    assert timeline is not None
    drawn = downward.downward(timeline, language)
    height = re.search(r'viewBox="0 0 \d+ (\d+)"', drawn)
    assert height
    assert int(height[1]) <= TALLEST
    bad = [said for said in telling.told(timeline, language) if said.bad]
    assert drawn.count('class="bad"') == len(bad)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_stay_in_their_drawing(browser: Browser, language: str) -> None:
    """As a browser sets them, which knows how wide they are."""
    style = (ROOT / "conf" / "static" / "site.css").read_text(encoding="utf-8")
    page = browser.new_page()
    for name, width in (("wide", 736), ("upright", 358)):
        figures = "".join(drawing.figure(script, language)[0].astext() for script in DRAWN)
        page.set_content(
            f"<style>{style} :root {{ --font-stack--monospace: monospace; }} body {{ font-family: sans-serif; }}"
            f" .picture:not(.{name}) {{ display: none; }} .picture {{ display: block !important; width: {width}px; }}"
            f" .picture:not(.{name}) {{ display: none !important; }}</style>{figures}"
        )
        assert page.evaluate(OUTSIDE, name) == []
    page.close()


def test_a_deadlock_is_told_in_the_drawing() -> None:
    """Who still waits for what, and what never begins: in both drawings, without pointing at anything."""
    failure = next(each for each in FAILURES if each.slug == "nested_submit_same_threads")
    for language, still, never in (
        ("en", "still waits for count #7", "count #7: never begins"),
        ("ja", "count #7を待ち続ける", "count #7：始まらない"),
    ):
        timeline = timelines.load(failure.broken)
        assert timeline is not None
        wide = [unescape(text) for _, _, text in TEXT.findall(across.across(timeline, language, "tip"))]
        assert {still, never} <= set(wide)
        lines = [unescape(text) for _, _, text in TEXT.findall(downward.downward(timeline, language))]
        assert still.replace(" ", "") in "".join(lines).replace(" ", "")


@pytest.mark.parametrize(("x", "y", "meets"), [(25, 20, True), (25, 30, True), (25, 34, False), (27, 20, False)])
def test_a_text_that_would_meet_another_is_known(x: float, y: float, meets: bool) -> None:
    assert across.Label(0, 20, "abc").meets(across.Label(x, y, "x")) == meets


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("script", DRAWN, ids=lambda script: script.name)
def test_what_waits_and_what_never_begins_is_said_in_whole_words(script: Script, language: str) -> None:
    timeline = timelines.load(script)
    assert timeline is not None
    said = [unescape(text) for _, _, text in TEXT.findall(across.across(timeline, language, "tip"))]
    words = [text for key, text in TIMELINE_WORDS[language].items() if key.endswith("-brief")]
    cut = [text for text in said if text.endswith("…") and any(word.startswith(text[:-1]) for word in words)]
    assert cut == []


def test_an_error_is_told_beside_its_cross() -> None:
    failure = next(each for each in FAILURES if each.slug == "unpicklable_result")
    timeline = timelines.load(failure.broken)
    assert timeline is not None
    wide = [unescape(text) for _, _, text in TEXT.findall(across.across(timeline, "en", "tip"))]
    assert any(text.startswith("TypeError: cannot pickle") for text in wide)


def test_arrows_lead_from_submit_to_queue_to_worker_and_back() -> None:
    failure = next(each for each in FAILURES if each.slug == "worker_killed")
    timeline = timelines.load(failure.broken)
    assert timeline is not None
    drawn = across.across(timeline, "en", "tip")
    assert drawn.count("url(#tip)") == 6, "three submits, one out of the queue, two results"
    assert drawn.count("thin back") == 2


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
    here = {recording.drawn_on(failure.broken): interpreters.current()}
    assert len(list(runs.timeline_differences([failure.broken], here))) == differ


def test_texts_of_a_drawing_meet_if_their_letters_do() -> None:
    """A text is as wide as its letters and a gap, and a line of text is 13 high."""
    left, width = Label(10, 40, "tea"), 3 * LETTER + 4
    for right, meet in ((10 + width - 0.1, True), (10 + width, False)):
        assert left.meets(Label(right, 40, "cake")) is meet
        assert Label(right, 40, "cake").meets(left) is meet
    assert left.meets(Label(10, 52.9, "cake"))
    assert not left.meets(Label(10, 53, "cake"))
    assert [svg.size(chr(svg.KANJI + at)) for at in (-1, 0)] == [1, 2]


def told(*steps: tuple[int, int, str, str], never: str = "", more: int = 0) -> timelines.Timeline:
    """Make a timeline: level, lane, what, and the task, which line 5 submits."""
    made = tuple(timelines.Step(level, lane, what, 5, (task,), "") for level, lane, what, task in steps)
    missing = (("boil", 5, never),) if never else ()
    return timelines.Timeline(("main", "worker", "queue"), made, missing, more, "Python 3.15")


BOIL = (1, 0, "submits", "boil")


@pytest.mark.parametrize(
    ("steps", "ends"),
    [
        ([BOIL, (2, 0, "cancels", "boil"), (3, 0, "waits", "boil"), (4, 0, "gets", "boil")], []),
        ([BOIL, (2, 2, "refused out", "boil"), (3, 0, "waits", "boil"), (4, 0, "gets", "boil")], []),
        ([BOIL, (2, 0, "cancels", "boil"), (3, 0, "waits", "boil"), (5, 0, "gets", "boil")], [5]),
        ([BOIL, (2, 0, "cancels", "boil"), (3, 0, "waits", "boil"), (4, 0, "gives up", "boil")], [4]),
        ([BOIL, (3, 2, "refused out", "boil"), (3, 0, "waits", "boil"), (4, 0, "gets", "boil")], [4]),
        ([BOIL, (2, 0, "submits", "brew"), (3, 0, "waits", "brew"), (4, 0, "gets", "brew")], [4]),
        ([BOIL, (2, 0, "waits", "boil"), (3, 1, "gets", "boil"), (4, 0, "gets", "boil")], [4]),
        (
            [BOIL, (2, 0, "waits", "boil"), (4, 0, "gets", "boil"), (5, 0, "waits", "boil"), (7, 0, "gets", "boil")],
            [4, 7],
        ),
    ],
)
def test_wait_for_what_is_there_is_not_drawn(steps: list[tuple[int, int, str, str]], ends: list[int]) -> None:
    """A task was cancelled or had failed before; to give up is told, and so is a wait that was long."""
    assert [bar.end for bar in timelines.bars(told(*steps), "en") if bar.kind == "wait"] == ends


def test_task_takes_the_first_row_of_the_queue_that_is_free() -> None:
    leaves = [BOIL, (3, 1, "begins", "boil"), (3, 0, "submits", "brew"), (6, 1, "begins", "brew")]
    assert [(bar.task, bar.row) for bar in timelines.queued(told(*leaves), "en")] == [("boil", 0), ("brew", 0)]
    stays = [BOIL, (2, 0, "submits", "brew"), (4, 1, "begins", "boil"), (6, 1, "begins", "brew")]
    assert [(bar.task, bar.row) for bar in timelines.queued(told(*stays), "en")] == [("boil", 0), ("brew", 1)]


@pytest.mark.parametrize(("why", "brief"), [("never", TIMELINE_WORDS["en"]["queue-brief"]), ("failed", "boil")])
def test_task_that_never_began_keeps_its_name_unless_that_is_the_point(why: str, brief: str) -> None:
    (bar,) = timelines.queued(told(BOIL, never=why), "en")
    assert bar.brief == brief


@pytest.mark.parametrize(
    ("steps", "endless"),
    [
        ([BOIL, (2, 1, "begins", "boil")], True),
        ([BOIL, (2, 1, "begins", "boil"), (3, 1, "waits", "brew")], False),
        ([BOIL, (2, 1, "begins", "boil"), (3, 0, "waits", "boil")], True),
        ([BOIL, (2, 1, "begins", "boil"), (3, 1, "submits", "brew")], True),
    ],
)
def test_task_that_never_ends_says_so_unless_it_is_seen_to_wait(
    steps: list[tuple[int, int, str, str]], endless: bool
) -> None:
    (bar,) = [each for each in timelines.bars(told(*steps), "en") if each.task == "boil" and each.kind == "task"]
    assert bar.text == (TIMELINE_WORDS["en"]["endless"].format(tasks="boil") if endless else "boil")


def test_bar_begins_at_its_own_row_or_after_what_came_before() -> None:
    rows = [
        telling.Said(str(level), level, lane, 5, bad=False, what="gets") for level, lane in ((2, 0), (4, 1), (4, 0))
    ]
    bar = timelines.Bar("task", 0, 1, 9, 5, "boil", "boil")
    assert [downward.at(level, bar, rows) for level in (1, 2, 3, 4, 5)] == [0, 0, 0, 2, 2]


def test_of_many_rows_the_middle_is_left_out_but_for_what_fails() -> None:
    rows = [telling.Said(str(at), at, 1, at, bad=at in (7, 9, 13), what="gets") for at in range(20)]
    cut = telling.Said(TIMELINE_WORDS["en"]["cut"].format(4), 8, 0, 0, bad=False, what="cut")
    assert downward.fewer(rows, "en") == [*rows[:8], cut, rows[9], *rows[13:]]
    assert downward.fewer(rows[:16], "en") == rows[:16]


def test_what_is_left_out_is_told_last() -> None:
    timeline = told(BOIL, never="never", more=3)
    text = TIMELINE_WORDS["en"]["more"].format(3)
    assert telling.told(timeline, "en")[-1] == telling.Said(text, timeline.last, 2, 0, bad=False, what="more")


def test_error_of_a_step_is_told_in_short() -> None:
    for length, shown in ((telling.SHORT, "E" * telling.SHORT), (telling.SHORT + 1, "E" * (telling.SHORT - 1) + "…")):
        step = timelines.Step(3, 1, "ends", 5, ("boil",), "E" * length + "\nin two lines")
        assert shown in telling.sentence(step, ["main", "worker"], "en")


def main() -> None:
    """Draw each timeline anew."""
    for recorded in DRAWINGS.glob("*.json"):
        for language in LANGUAGES:
            recorded.with_suffix(f".{language}.html").write_text(drawn(recorded, language), encoding="utf-8")


if __name__ == "__main__":
    main()
