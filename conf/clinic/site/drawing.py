"""Draws a timeline: to the right on wide pages, downward on narrow ones, and as a list for everybody."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape

from docutils import nodes

from clinic.records import Script
from clinic.site.nodes import program_id
from clinic.site.timelines import ENDS, Bar, Step, Timeline, bars, lane_names, load, queued, sentence
from clinic.site.words import TIMELINE_WORDS

LEFT, WIDTH, ROW = 118, 720, 44  # of the wide drawing: where it begins, its width, the height of a lane
LETTER, STEP = 7.2, 14.0  # the width of a letter, and what lies at least between two levels, before all is scaled
FAILS = ("ends", "refused out", "refused back", "dies", "breaks")


def figure(script: Script, language: str) -> list[nodes.Node]:
    """Return the drawing for wide and for narrow pages, and the same as a list; nothing if there is no timeline."""
    timeline = load(script)
    if timeline is None:
        return []
    words, names = TIMELINE_WORDS[language], lane_names(timeline, language)
    sentences = [sentence(step, names, language) for step in timeline.steps]
    told = [*sentences, *(words[f"never-{why}"].format(tasks=task) for task, _, why in timeline.never)]
    if timeline.more:
        told.append(words["more"].format(timeline.more))
    wide = svg(WIDTH, height(timeline), across(timeline, names, language))
    tall = down(timeline, told)
    items = "".join(
        f'<li data-level="{step.level}" data-line="{step.line}">{escape(said)}</li>'
        for step, said in zip(timeline.steps, told, strict=False)
    )
    items += "".join(f'<li data-level="{timeline.last}">{escape(said)}</li>' for said in told[len(timeline.steps) :])
    label = escape(words["title"].format(script.path.name, timeline.about))
    html = (
        f'<figure class="timeline" tabindex="0" role="group" aria-label="{label}" data-program="{program_id(script)}">'
        f"<figcaption>{label}</figcaption>"
        f'<div class="picture wide" aria-hidden="true">{wide}</div>'
        f'<div class="picture upright" aria-hidden="true">{tall}</div>'
        f'<p class="timeline-now" aria-live="polite" data-hint="{escape(words["hint"])}"></p>'
        f'<details class="fold"><summary>{words["steps"]}</summary><ol>{items}</ol></details></figure>'
    )
    return [nodes.raw("", html, format="html")]


def svg(width: int, height: int, inside: str) -> str:
    """Return a drawing."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{inside}</svg>'


def height(timeline: Timeline) -> int:
    """Return the height of the wide drawing."""
    rows = max((bar.row for bar in queued(timeline, "en")), default=0)
    return 12 + ROW * len(timeline.lanes) + 26 * rows


def across(timeline: Timeline, names: list[str], language: str) -> str:
    """Draw time to the right: lanes as rows."""
    parts = []
    for number, name in enumerate(names):
        y = 28 + ROW * number
        parts.append(f'<text class="small" x="4" y="{y + 4}">{escape(name)}</text>')
        parts.append(f'<path class="grid" d="M{LEFT} {y}H{WIDTH - 4}"/>')
    drawn = bars(timeline, language)
    places = spread(drawn, timeline.last)
    parts += [way for step in timeline.steps if step.what == "submits" and (way := journey(step, drawn, places))]
    below = sorted(drawn, key=lambda bar: bar.kind not in ("task", "failed"))  # waits are drawn on their tasks
    parts += [box(bar, drawn, places) for bar in below]
    parts += [cross(step, drawn, places) for step in timeline.steps if step.error and step.what in FAILS]
    return "".join(parts)


def spread(drawn: list[Bar], last: int) -> list[float]:
    """Say where each level stands: as far from the one before as the words between them need."""
    found = [0.0]
    for level in range(1, last + 1):
        ended = [bar for bar in drawn if until(bar, drawn, last) == level]
        found.append(max([found[-1] + STEP, *(found[bar.begin] + size(bar.text) * LETTER + 12 for bar in ended)]))
    scale = (WIDTH - LEFT - 8) / found[-1]
    return [LEFT + scale * place for place in found]


def until(bar: Bar, drawn: list[Bar], last: int) -> int:
    """Return the level up to which the words of a bar are free: to its end, or to what is drawn on it."""
    here = [each.begin for each in drawn if (each.lane, each.row) == (bar.lane, bar.row) and each.begin > bar.begin]
    return min([bar.end or last, *here])


def size(text: str) -> int:
    """Return the width of a text, in letters."""
    return sum(2 if ord(letter) > 0x2E80 else 1 for letter in text)


def journey(step: Step, drawn: list[Bar], places: list[float]) -> str:
    """Draw the way of a task from its submit to where it stands first."""
    goals = [bar for bar in drawn if bar.task == step.tasks[0] and bar.begin >= step.level]
    if not goals:
        return ""
    goal = min(goals, key=lambda bar: (bar.begin, bar.kind not in ("queued", "never")))
    to = 28 + ROW * goal.lane + 26 * goal.row + (12 if goal.lane < step.lane else -12)
    way = f"M{places[step.level]:.0f} {28 + ROW * step.lane}L{places[goal.begin]:.0f} {to}"
    return f'<path class="line thin" data-level="{step.level}" data-line="{step.line}" d="{way}"/>'


def cross(step: Step, drawn: list[Bar], places: list[float]) -> str:
    """Draw where a task fails."""
    row = next((bar.row for bar in drawn if step.tasks and bar.task == step.tasks[0] and bar.lane == step.lane), 0)
    x, y = places[step.level], 28 + ROW * step.lane + 26 * row
    return f'<path class="bad" data-level="{step.level}" d="M{x - 5:.0f} {y - 5}l10 10m0-10l-10 10"/>'


def box(bar: Bar, drawn: list[Bar], places: list[float]) -> str:
    """Draw a bar with its words; where it is too narrow for them, a task has them above it if there is more room."""
    last = len(places) - 1
    inset = 4 if bar.kind in ("wait", "stuck") else 0
    x, y = places[bar.begin], 16 + ROW * bar.lane + inset + 26 * bar.row
    width = max(4.0, places[bar.end or last] - x)
    inside, above = places[until(bar, drawn, last)], places[until(replace(bar, end=None), drawn, last)]
    free = x + (8 if bar.kind == "never" else 4)  # beside the cross of the one before
    at, room = (free, y + 16 - inset), inside - free - 2
    if bar.task and bar.row == 0 and size(bar.text) * LETTER > room and above > inside:
        at, room = (x, y - 3), above - x - 4
    text = shortened(bar.text, int(room / LETTER), bar.task)
    label = f'<text class="code" x="{at[0]:.0f}" y="{at[1]}">{escape(text)}</text>' if text else ""
    shape = f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{24 - 2 * inset}" rx="4"/>'
    attributes = f'class="bar {bar.kind}" data-level="{bar.begin}" data-line="{bar.line}"'
    return f"<g {attributes}><title>{escape(bar.text)}</title>{shape}{label}</g>"


def shortened(text: str, room: int, task: str = "") -> str:
    """Cut a text to its room, of a task the name before what tells it apart; nothing where that would say nothing."""
    if size(text) <= room:
        return text
    apart = re.search(r"\(.*| #\d+$", text) if text == task else None
    if apart and len(apart[0]) + 2 <= room:
        return f"{text[: room - len(apart[0]) - 1]}…{apart[0]}"
    while text and size(text) + 1 > room:
        text = text[:-1]
    return f"{text}…" if size(text) > 2 else ""


def down(timeline: Timeline, told: list[str]) -> str:
    """Draw time downward: lanes as columns, and beside them what happens, in words."""
    x = 14 * len(timeline.lanes) + 10
    lines = [wrapped(said, (350 - x) / 6.3) for said in told]
    tops = [14 + sum(8 + 15 * len(each) for each in lines[:row]) for row in range(len(told) + 1)]
    parts = [f'<path class="grid" d="M{8 + 14 * number} 6V{tops[-1]}"/>' for number in range(len(timeline.lanes))]
    begun: dict[int, int] = {}
    for row, step in enumerate(timeline.steps):
        if step.what == "begins":
            begun[step.lane] = tops[row]
        elif step.what in ENDS and step.lane in begun:
            parts.append(column(step.lane, begun.pop(step.lane), tops[row], "failed" if step.error else "task"))
    parts += [column(lane, top, tops[-2], "stuck") for lane, top in begun.items()]
    for row, texts in enumerate(lines):
        known = row < len(timeline.steps)
        lane = timeline.steps[row].lane if known else len(timeline.lanes) - 1
        level, line = (timeline.steps[row].level, timeline.steps[row].line) if known else (timeline.last, 0)
        words = [
            f'<text class="small" x="{x}" y="{tops[row] + 4 + 15 * number}">{escape(text)}</text>'
            for number, text in enumerate(texts)
        ]
        dot = f'<circle class="dot" cx="{8 + 14 * lane}" cy="{tops[row]}" r="4"/>'
        parts.append(f'<g data-level="{level}" data-line="{line}">{dot}{"".join(words)}</g>')
    return svg(356, tops[-1], "".join(parts))


def column(lane: int, begin: int, end: int, kind: str) -> str:
    """Draw a task in its lane's column."""
    shape = f'<rect x="{4 + 14 * lane}" y="{begin}" width="8" height="{end - begin + 4}" rx="3"/>'
    return f'<g class="bar {kind}">{shape}</g>'


def wrapped(text: str, room: float) -> list[str]:
    """Break a sentence into two lines at most; what is left over is cut."""
    lines, line, used = [], "", 0
    for word in text.split(" ") if text.isascii() else list(text):
        wide = size(word)
        space = " " if line and text.isascii() else ""
        if line and used + wide + len(space) > room:
            lines.append(line)
            line, used, space = "", 0, ""
        line, used = line + space + word, used + wide + len(space)
    lines.append(line)
    return lines[:2] if len(lines) <= 2 else [lines[0], lines[1][: int(room) - 1] + "…"]
