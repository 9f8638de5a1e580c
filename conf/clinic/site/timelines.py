"""The timeline of a program, from its recording: what ran where, and who waited for whom."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from clinic.records import Script
from clinic.site.words import TIMELINE_WORDS

ENDS = ("ends", "dies", "breaks")
GOALS = {"waits": ("gets", "gives up"), "waits any": ("gets any", "gives up"), "shuts": ("shut",)}
FAILS = ("ends", "refused out", "refused back", "lost", "dies", "breaks")


@dataclass(frozen=True)
class Step:
    """Something that happened; ``level`` says what came before it."""

    level: int
    lane: int
    what: str
    line: int
    tasks: tuple[str, ...]
    error: str


@dataclass(frozen=True)
class Bar:
    """Something with a beginning; ``end`` is None if it never ended."""

    kind: str  # task, failed, wait, stuck, queued, never
    lane: int
    begin: int
    end: int | None
    line: int
    text: str
    brief: str  # where the text has no room
    row: int = 0
    task: str = ""
    waits_for: tuple[str, ...] = ()


@dataclass(frozen=True)
class Timeline:
    """What the recording says."""

    lanes: tuple[str, ...]
    steps: tuple[Step, ...]
    never: tuple[tuple[str, int, str], ...]
    more: int
    about: str  # the Python, and the start method if it is not the default one

    @property
    def last(self) -> int:
        """The level at which the drawing ends."""
        return max(step.level for step in self.steps) + 3


def load(script: Script) -> Timeline | None:
    """Read the timeline of a program; None if it has none."""
    if not script.timeline.exists():
        return None
    data: dict[str, Any] = json.loads(script.timeline.read_text(encoding="utf-8"))
    steps = tuple(
        Step(level, lane, what, line, tuple(tasks), error) for level, lane, what, line, tasks, error in data["steps"]
    )
    about = " ".join(filter(None, [f"Python {data['python']}", data.get("start_method")]))
    timeline = Timeline(tuple(data["lanes"]), steps, tuple(map(tuple, data["never"])), data["more"], about)
    empty = not queued(timeline, "en") and all(step.lane != len(timeline.lanes) - 1 for step in steps)
    return replace(timeline, lanes=timeline.lanes[:-1]) if empty else timeline


def bars(timeline: Timeline, language: str) -> list[Bar]:
    """Return what is drawn as bars: tasks, waits, and tasks in the queue."""
    found = []
    for number, step in enumerate(timeline.steps):
        if step.what == "begins":
            found.append(of_task(step, timeline.steps[number + 1 :], lines_of(timeline)[step.tasks[0]], language))
        elif step.what in GOALS:
            found += of_wait(step, timeline.steps[:number], timeline.steps[number + 1 :], language)
    return found + queued(timeline, language)


def lines_of(timeline: Timeline) -> dict[str, int]:
    """Return the line in which each task was submitted."""
    return {step.tasks[0]: step.line for step in timeline.steps if step.what == "submits"}


def of_task(step: Step, rest: Sequence[Step], line: int, language: str) -> Bar:
    """Return the bar of a task that begins; one that never ends says so, unless it is seen to wait."""
    (name,) = step.tasks
    end = next((each for each in rest if each.what in ENDS and each.tasks == step.tasks), None)
    waits = any(each.lane == step.lane and each.what in GOALS for each in rest)
    text = name if end or waits else TIMELINE_WORDS[language]["endless"].format(tasks=name)
    kind = "failed" if end and end.error else "task"
    return Bar(kind, step.lane, step.level, end.level if end else None, line, text, name, task=name)


def of_wait(step: Step, before: Sequence[Step], rest: Sequence[Step], language: str) -> list[Bar]:
    """Return the bar of a wait, unless what was waited for was there."""
    words = TIMELINE_WORDS[language]
    over = next((each for each in rest if each.lane == step.lane and each.what in GOALS[step.what]), None)
    end = over.level if over else None
    ended = {
        task for each in before if each.level < step.level and each.what in (*FAILS, "cancels") for task in each.tasks
    }
    if over and over.what != "gives up" and over.level <= step.level + 1 and ended.issuperset(step.tasks):
        return []
    kind = "wait" if over else "stuck"
    which = "-pool" if not step.tasks else "-any" if step.what == "waits any" else ""
    text = words[f"{kind}{which}"].format(tasks=words["and"].join(step.tasks[:2]))
    goal = () if over and over.what == "gives up" else step.tasks
    return [Bar(kind, step.lane, step.level, end, step.line, text, words[f"{kind}-brief"], waits_for=goal)]


def queued(timeline: Timeline, language: str) -> list[Bar]:
    """Return the tasks that stood in the queue, each in the first row of it that is free."""
    found: list[Bar] = []
    never = {task: why for task, _, why in timeline.never}
    over = ("begins", "cancels", "breaks", "refused out")
    for number, step in enumerate(timeline.steps):
        if step.what != "submits" or not step.tasks:
            continue
        (name,) = step.tasks
        out = next((each for each in timeline.steps[number + 1 :] if each.what in over and each.tasks == (name,)), None)
        end, why = out.level if out else None, never.get(name, "")
        if not why and (end is None or end <= step.level + 1):
            continue
        used = {bar.row for bar in found if bar.end is None or bar.end > step.level}
        row = next(number for number in range(len(found) + 1) if number not in used)
        text = TIMELINE_WORDS[language][f"queue-{why}"].format(tasks=name) if why else name
        brief = TIMELINE_WORDS[language]["queue-brief"] if why == "never" else name
        kind = "never" if why else "queued"
        found.append(Bar(kind, len(timeline.lanes) - 1, step.level, end, step.line, text, brief, row, name))
    return found
