"""Draws a timeline downward, for narrow pages: lanes as columns, and beside them what happens, in words."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from clinic.site.svg import sheet, wrapped
from clinic.site.telling import Said, lane_names, sentence, told
from clinic.site.timelines import Bar, Timeline, bars
from clinic.site.words import TIMELINE_WORDS

WIDTH, COLUMN, LINE, GAP = 356, 14, 15, 8
LETTER = 6.2  # the width of a letter
MOST = 16  # sentences; of more, the first and the last ones are drawn, and what fails
OVER = {"gets": "waits", "gets any": "waits any", "shut": "shuts"}


def downward(timeline: Timeline, language: str) -> str:
    """Draw time downward."""
    x = COLUMN * len(timeline.lanes) + 10
    rows = fewer(shorter(timeline, language), language)
    lines = [wrapped(row.text, int((WIDTH - x) / LETTER)) for row in rows]
    tops = [14 + sum(GAP + LINE * len(each) for each in lines[:number]) for number in range(len(rows) + 1)]
    parts = [f'<path class="grid" d="M{8 + COLUMN * number} 6V{tops[-1]}"/>' for number in range(len(timeline.lanes))]
    drawn = [bar for bar in bars(timeline, language) if bar.kind not in ("queued", "never")]
    parts += [column(bar, rows, tops) for bar in sorted(drawn, key=lambda bar: bool(bar.task), reverse=True)]
    for row, top, texts in zip(rows, tops, lines, strict=False):
        kind = "badtext small" if row.bad else "small"
        words = "".join(
            f'<text class="{kind}" x="{x}" y="{top + 4 + LINE * number}">{escape(text)}</text>'
            for number, text in enumerate(texts)
        )
        parts.append(f'<g data-level="{row.level}" data-line="{row.line}">{point(row, top)}{words}</g>')
    return sheet(WIDTH, tops[-1], "".join(parts))


def point(row: Said, top: int) -> str:
    """Draw at which lane something happens: a dot, a cross where it fails, nothing for what is left out."""
    x = 8 + COLUMN * row.lane
    if row.what == "cut":
        return ""
    if row.bad:
        return f'<path class="bad" d="M{x - 4} {top - 4}l8 8m0-8l-8 8"/>'
    return f'<circle class="dot" cx="{x}" cy="{top}" r="4"/>'


def column(bar: Bar, rows: list[Said], tops: list[int]) -> str:
    """Draw a bar in its lane's column, from the row in which it begins to the one in which it ends."""
    begin = at(bar.begin, bar, rows)
    end = len(rows) - 1 if bar.end is None else at(bar.end, bar, rows)
    if rows[end].what == "cut" == rows[begin].what:
        return ""
    inset = 0 if bar.task else 2
    shape = f'x="{4 + inset + COLUMN * bar.lane}" width="{8 - 2 * inset}" rx="3" y="{tops[begin]}"'
    high = max(4, tops[end] - tops[begin] + 4)
    return f'<g class="bar {bar.kind}" data-level="{bar.begin}"><rect {shape} height="{high}"/></g>'


def at(level: int, bar: Bar, rows: list[Said]) -> int:
    """Return the row of what happens at a level in the lane of a bar, or else the last one before it."""
    here = [number for number, row in enumerate(rows) if row.level == level and row.lane == bar.lane]
    before = [number for number, row in enumerate(rows) if row.level <= level]
    return here[0] if here else before[-1] if before else 0


def shorter(timeline: Timeline, language: str) -> list[Said]:
    """Tell what is drawn: no wait for what was there already, submits in a row at once, no end told twice."""
    names = lane_names(timeline, language)
    waits = {(bar.lane, bar.begin) for bar in bars(timeline, language) if not bar.task}
    rows: list[Said] = []
    asked: dict[int, bool] = {}  # whether the wait of a lane is drawn
    together: list[str] = []
    for said, step in zip(told(timeline, language), [*timeline.steps, *[None] * len(timeline.steps)], strict=False):
        if step and step.what in OVER.values():
            asked[step.lane] = (step.lane, step.level) in waits
        if (step and step.what in {*OVER, *OVER.values()} and not asked[step.lane]) or said.what in (
            "never failed",
            "never cancelled",
        ):
            continue
        if step and step.what == "submits" and rows and rows[-1].what == "submits" and rows[-1].lane == step.lane:
            together += step.tasks
            rows[-1] = replace(rows[-1], text=sentence(replace(step, tasks=tuple(together)), names, language))
            continue
        together = list(step.tasks) if step else []
        rows.append(said)
    return rows


def fewer(rows: list[Said], language: str) -> list[Said]:
    """Leave out the middle of many rows, but for what fails."""
    if len(rows) <= MOST:
        return rows
    last = MOST // 2 - 1
    bad = [row for row in rows[MOST // 2 : -last] if row.bad]
    left = len(rows) - MOST // 2 - last - len(bad)
    cut = Said(TIMELINE_WORDS[language]["cut"].format(left), rows[MOST // 2].level, 0, 0, bad=False, what="cut")
    return [*rows[: MOST // 2], cut, *bad, *rows[-last:]]
