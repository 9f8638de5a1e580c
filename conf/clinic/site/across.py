"""Draws a timeline to the right, for wide pages: lanes as rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from clinic.site.svg import sheet, shortened, size
from clinic.site.telling import lane_names
from clinic.site.timelines import FAILS, Bar, Step, Timeline, bars

LEFT, WIDTH, ROW, QUEUED = 118, 720, 44, 26  # where it begins, its width, the height of a lane, of a row in the queue
LETTER = 7.2  # the width of a letter
ABOVE = 8  # letters that a name above a task gets at least
STEP, CLOSE = 14.0, 6.0  # what lies at least between two levels, before all is scaled; where words are short


@dataclass(frozen=True)
class Label:
    """A text at its place; one ``outside`` of bars is drawn over lines."""

    x: float
    y: float
    text: str
    outside: bool = False

    def meets(self, other: Label) -> bool:
        """Tell whether two texts overlap."""
        ends = [label.x + LETTER * size(label.text) + 4 for label in (self, other)]
        return abs(self.y - other.y) < 13 and self.x < ends[1] and other.x < ends[0]

    def svg(self) -> str:
        """Return it as SVG."""
        kind = "code outside" if self.outside else "code"
        return f'<text class="{kind}" x="{self.x:.0f}" y="{self.y:.0f}">{escape(self.text)}</text>'


def across(timeline: Timeline, language: str, mark: str) -> str:
    """Draw time to the right; ``mark`` is the id of its arrowhead."""
    return Across(timeline, language, mark).sheet()


class Across:
    """The drawing of a timeline: its bars, and where each level stands."""

    def __init__(self, timeline: Timeline, language: str, mark: str) -> None:
        self.timeline = timeline
        self.language = language
        self.mark = mark
        self.bars = bars(timeline, language)
        self.places = spread(self.bars, self.failing(), timeline.last)
        self.labels: list[Label] = []

    def sheet(self) -> str:
        """Return it all: lines are drawn over the queue, and under tasks; waits on the tasks that wait."""
        rows = max((bar.row for bar in self.bars), default=0)
        queue = [bar for bar in self.bars if bar.kind in ("queued", "never")]
        others = sorted((bar for bar in self.bars if bar not in queue), key=lambda bar: not bar.task)
        tip = f'<marker id="{self.mark}" viewBox="0 0 6 6" refX="6" refY="3" markerWidth="7" markerHeight="7"'
        parts = [f'{tip} orient="auto"><path class="arrowhead" d="M0 0L6 3L0 6z"/></marker>', *self.lanes()]
        parts += [*map(self.bar, queue), *self.ways(), *map(self.bar, others), *map(self.text, queue), *self.crosses()]
        return sheet(WIDTH, 12 + ROW * len(self.timeline.lanes) + QUEUED * rows, "".join(parts))

    def lanes(self) -> Iterator[str]:
        """Draw the names of the lanes, and their lines."""
        for number, name in enumerate(lane_names(self.timeline, self.language)):
            y = middle(number)
            yield f'<text class="small" x="4" y="{y + 4}">{escape(name)}</text>'
            yield f'<path class="grid" d="M{LEFT} {y}H{WIDTH - 4}"/>'

    def ways(self) -> Iterator[str]:
        """Draw the ways of tasks: from their submit, out of the queue, and back to who waits for them."""
        for step in self.timeline.steps:
            mine = [bar for bar in self.bars if step.what == "submits" and bar.task == step.tasks[0]]
            mine.sort(key=lambda bar: bar.begin)
            if mine:
                yield self.way(step.level, middle(step.lane), mine[0].begin, mine[0], step.line)
            for bar, after in pairwise(mine):
                yield self.way(after.begin, middle(bar.lane, bar.row), after.begin, after, 0)
        for bar in self.bars:
            if bar.end and (last := self.last_step(bar)):
                yield self.way(last.level, self.height(last), bar.end, bar, 0, "back")

    def way(self, begin: int, y: int, end: int, goal: Bar, line: int, kind: str = "") -> str:
        """Draw an arrow to a bar."""
        edge = 8 if goal.waits_for else 12
        to = middle(goal.lane, goal.row)
        to += edge if to < y else -edge
        at = f'data-level="{max(begin, end)}" data-line="{line}" marker-end="url(#{self.mark})"'
        return f'<path class="line thin {kind}" {at} d="M{self.places[begin]:.0f} {y}L{self.places[end]:.0f} {to}"/>'

    def last_step(self, wait: Bar) -> Step | None:
        """Return the last thing that happened to what is waited for."""
        mine = [
            step
            for step in self.timeline.steps
            if step.level < (wait.end or 0) and step.what in FAILS and set(step.tasks) & set(wait.waits_for)
        ]
        return mine[-1] if mine else None

    def height(self, step: Step) -> int:
        """Return the height at which a step of a task is drawn."""
        rows = [bar.row for bar in self.bars if bar.lane == step.lane and bar.task and bar.task in step.tasks]
        return middle(step.lane, rows[0] if rows else 0)

    def bar(self, bar: Bar) -> str:
        """Draw a bar with its text; what has no end is open."""
        inset = 4 if bar.kind in ("wait", "stuck") else 0
        y, high = middle(bar.lane, bar.row) - 12 + inset, 24 - 2 * inset
        x, end = self.places[bar.begin], self.places[bar.end or self.timeline.last]
        width = max(4.0, end - x)
        shape = f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{high}" rx="4"/>'
        if bar.end is None:
            shape = f'<path class="open" d="M{end:.1f} {y}H{x + 4:.1f}q-4 0-4 4v{high - 8}q0 4 4 4H{end:.1f}"/>'
        text = "" if bar.kind in ("queued", "never") else self.text(bar)
        return f"{grouped(bar, f'<title>{escape(bar.text)}</title>{shape}')}{text}"

    def text(self, bar: Bar) -> str:
        """Draw the text of a bar."""
        label = self.label(bar)
        if not label.text:
            return ""
        self.labels.append(label)
        return grouped(bar, label.svg())

    def label(self, bar: Bar) -> Label:
        """Return the text of a bar: where it is too narrow, a task has it above if there is more room."""
        last, x, y = self.timeline.last, self.places[bar.begin], middle(bar.lane, bar.row)
        inside, above = self.places[until(bar, self.bars, last)], self.places[until(bar, self.bars, last, end=False)]
        free = x + (8 if bar.kind == "never" else 4)  # beside the cross of the one before
        room = int((inside - free - 2) / LETTER)
        for text in (bar.text, bar.brief):
            if size(text) <= room:
                return Label(free, y + 4, text, outside=bar.kind in ("queued", "never"))
        if bar.task and bar.row == 0 and above > inside:
            return Label(x, y - 17, shortened(bar.brief, int((above - x - 4) / LETTER), bar.task), outside=True)
        return Label(free, y + 4, shortened(bar.brief, room, bar.task), outside=bar.kind in ("queued", "never"))

    def crosses(self) -> Iterator[str]:
        """Draw where tasks fail, and say with what where there is room: beside it, or below."""
        steps = self.failing()
        for step in steps:
            x, y = self.places[step.level], self.height(step)
            if step.what in ("refused back", "lost"):  # the result was there, and went no further
                mine = next(bar for bar in self.bars if bar.task in step.tasks and bar.lane == step.lane)
                begin = self.places[mine.end or step.level]
                yield f'<path class="line" data-level="{step.level}" d="M{begin:.0f} {y}H{x - 7:.0f}"/>'
            label = self.reason(step, x, y, [self.places[each.level] for each in steps if self.height(each) == y])
            yield f'<g class="failed" data-level="{step.level}"><title>{escape(step.error)}</title>'
            yield f'<path class="bad" d="M{x - 5:.0f} {y - 5}l10 10m0-10l-10 10"/>{label.svg() if label else ""}</g>'

    def failing(self) -> list[Step]:
        """Return the steps that have a cross."""
        return [step for step in self.timeline.steps if step.error and step.what in FAILS]

    def reason(self, step: Step, x: float, y: int, crosses: list[float]) -> Label | None:
        """Return the error of a step at a place that is free, or nothing."""
        error = step.error.splitlines()[0]
        here = [bar for bar in self.bars if middle(bar.lane, bar.row) == y]
        ends = [*(self.places[bar.begin] for bar in here), *(cross - 7 for cross in crosses), WIDTH + 0.0]
        room = int((min(end for end in ends if end > x) - x - 14) / LETTER)
        kind = error.partition(":")[0]
        text = shortened(error, room) if room > size(kind) + 2 else kind
        found = [Label(x + 9, y + 4, text, outside=True)] if size(text) <= room else []
        found += [Label(max(LEFT, x - LETTER * size(kind)), y + 25, kind, outside=True)]
        free = [label for label in found if not any(label.meets(other) for other in self.labels)]
        self.labels += free[:1]
        return free[0] if free else None


def grouped(bar: Bar, inside: str) -> str:
    """Return a part of a bar, so that it can be pointed at."""
    return f'<g class="bar {bar.kind}" data-level="{bar.begin}" data-line="{bar.line}">{inside}</g>'


def middle(lane: int, row: int = 0) -> int:
    """Return the height of a lane, or of a row in the queue."""
    return 28 + ROW * lane + QUEUED * row


def spread(drawn: list[Bar], failing: list[Step], last: int) -> list[float]:
    """Say where each level stands: as far from the one before as short words need, and long ones if there is room."""
    room = WIDTH - LEFT - 8
    least, best = (placed(drawn, failing, last, brief=brief) for brief in (True, False))
    share = min(1, max(0, room - least[-1]) / max(1, best[-1] - least[-1]))
    found = [short + share * (long - short) for short, long in zip(least, best, strict=True)]
    return [LEFT + room / found[-1] * place for place in found]


def placed(drawn: list[Bar], failing: list[Step], last: int, *, brief: bool) -> list[float]:
    """Place the levels: in the middle between where each can stand at the left, and at the right."""
    needs = needed(drawn, failing, last, brief=brief)
    step = CLOSE if brief else STEP
    left = [0.0]
    for level in range(1, last + 1):
        left.append(max([left[-1] + step, *(left[begin] + room for begin, end, room in needs if end == level)]))
    right = [left[-1]] * (last + 1)
    for level in range(last - 1, -1, -1):
        right[level] = min(
            [right[level + 1] - step, *(right[end] - room for begin, end, room in needs if begin == level)]
        )
    return [0.0, *((one + other) / 2 for one, other in zip(left[1:], right[1:], strict=True))]


def needed(drawn: list[Bar], failing: list[Step], last: int, *, brief: bool) -> list[tuple[int, int, float]]:
    """Return how much room words need between two levels; short ones may stand above a task, and be cut there."""
    needs = []
    for bar in drawn:
        short = brief and bar.kind != "stuck"
        above = short and bar.kind in ("task", "failed", "queued") and bar.row == 0
        letters = min(size(bar.brief), ABOVE) if above else size(bar.brief if short else bar.text)
        needs.append((bar.begin, until(bar, drawn, last, end=not above), letters * LETTER + 18))
    for step in failing:
        letters = size(step.error.partition(":")[0])
        needs.append((step.level, last, (letters if brief else max(letters, min(size(step.error), 40))) * LETTER + 14))
    return needs


def until(bar: Bar, drawn: list[Bar], last: int, *, end: bool = True) -> int:
    """Return the level up to which the words of a bar are free: to its end, or to what is drawn on it or beside it."""
    here = [each.begin for each in drawn if (each.lane, each.row) == (bar.lane, bar.row) and each.begin > bar.begin]
    return min([(bar.end if end else None) or last, *here])
