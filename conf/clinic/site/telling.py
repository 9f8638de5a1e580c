"""Tells a timeline in sentences: each step, what never began, what never ended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clinic.site.timelines import FAILS, Bar, Step, Timeline, bars
from clinic.site.words import TIMELINE_WORDS

SHORT = 60  # characters of an error in a sentence


@dataclass(frozen=True)
class Said:
    """A sentence; ``level`` is the last one for what is told at the end."""

    text: str
    level: int
    lane: int
    line: int
    bad: bool
    what: str


def lane_names(timeline: Timeline, language: str) -> list[str]:
    """Name the lanes; what there are several of gets numbers. Only one main thread is that of the program."""
    words = TIMELINE_WORDS[language]
    kinds = ["child" if kind == "main" and number else kind for number, kind in enumerate(timeline.lanes)]
    return [
        words["lane-numbered"].format(words[f"lane-{kind}"], kinds[: number + 1].count(kind))
        if kinds.count(kind) > 1
        else words[f"lane-{kind}"]
        for number, kind in enumerate(kinds)
    ]


def sentence(step: Step, names: list[str], language: str) -> str:
    """Say what happened in a step."""
    words = TIMELINE_WORDS[language]
    what = f"{step.what} badly" if step.what == "ends" and step.error else step.what
    error = step.error.splitlines()[0] if step.error else ""
    error = error if len(error) <= SHORT else error[: SHORT - 1] + "…"
    tasks = words["and"].join(step.tasks[:3]) + ("…" if len(step.tasks) > 3 else "")
    return words[what].format(lane=names[step.lane], tasks=tasks or words["tasks"], error=error)


def told(timeline: Timeline, language: str) -> list[Said]:
    """Tell everything, in its order."""
    names = lane_names(timeline, language)
    return [said(step, names, language) for step in timeline.steps] + list(at_the_end(timeline, names, language))


def said(step: Step, names: list[str], language: str) -> Said:
    """Tell a step."""
    bad = bool(step.error) and step.what in FAILS
    return Said(sentence(step, names, language), step.level, step.lane, step.line, bad, step.what)


def at_the_end(timeline: Timeline, names: list[str], language: str) -> Iterator[Said]:
    """Tell what never began, what never ended, and how many tasks are left out."""
    words, last, queue = TIMELINE_WORDS[language], timeline.last, len(timeline.lanes) - 1
    for task, line, why in timeline.never:
        yield Said(words[f"never-{why}"].format(tasks=task), last, queue, line, why == "never", f"never {why}")
    for bar in bars(timeline, language):
        if bar.end is None and bar.kind in ("task", "stuck") and bar.text != bar.task:
            yield Said(ongoing(bar, names, language), last, bar.lane, bar.line, bar.kind == "stuck", "still")
    if timeline.more:
        yield Said(words["more"].format(timeline.more), last, queue, 0, bad=False, what="more")


def ongoing(bar: Bar, names: list[str], language: str) -> str:
    """Say of a bar without an end what it is."""
    if bar.kind == "task":
        return bar.text
    return TIMELINE_WORDS[language]["still"].format(lane=names[bar.lane], what=bar.text)
