"""The ``break-even`` directive: from which length of a task on each executor pays, as a chart and as a table."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from docutils import nodes
from sphinx.application import Sphinx

from clinic import measured
from clinic.measured import EXECUTORS, BreakEven
from clinic.site.nodes import ClinicDirective, inline, table
from clinic.site.words import WORDS

LOWEST, HIGHEST = 0.003, 4.0
MARKERS = {
    "chunks": "M-4.5-4.5h9v9h-9z",
    "threads": "M0-6 6 5h-12z",
    "interpreters": "M0-6.5 6.5 0 0 6.5-6.5 0z",
    "processes": "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
}


@dataclass(frozen=True)
class Sheet:
    """What is drawn on: its size, where the axes are, and how many names of lines stand in a row above them."""

    width: int
    height: int
    left: int
    top: int
    names: int
    longest: float

    def x(self, length: float) -> float:
        """Return where a length in microseconds is; each tenfold takes as much room."""
        return self.left + math.log(length) / math.log(self.longest) * (self.width - 14 - self.left)

    def y(self, ratio: float) -> float:
        """Return where a ratio is, likewise."""
        share = math.log(ratio / LOWEST) / math.log(HIGHEST / LOWEST)
        return self.height - 48 - share * (self.height - 48 - self.top)


class BreakEvenDirective(ClinicDirective):
    """A line for each executor, the loop across them, and the same numbers in a table."""

    def run(self) -> list[nodes.Node]:
        """Return the chart, when and where it was measured, and the table."""
        self.env.note_dependency(str(measured.BREAK_EVEN))
        data = measured.load_break_even()
        words = WORDS[self.language]
        longest = max(map(float, data.speed_ups))
        wide, upright = Sheet(720, 430, 58, 44, 4, longest), Sheet(358, 440, 46, 70, 2, longest)
        drawings = [
            f'<div class="picture {name}">{"".join(self.draw(sheet, data))}</div>'
            for name, sheet in (("wide", wide), ("upright", upright))
        ]
        source = nodes.paragraph(
            "", "", *inline(words["break-even-source"].format(data.cores, data.machine, data.date))
        )
        return [nodes.raw("", "".join(drawings), format="html"), source, self.table(data)]

    def draw(self, sheet: Sheet, data: BreakEven) -> Iterator[str]:
        """Yield the parts of the drawing, those in front last."""
        described = escape(WORDS[self.language]["break-even-alt"])
        yield f'<svg role="img" aria-label="{described}" viewBox="0 0 {sheet.width} {sheet.height}" class="chart">'
        yield from self.ground(sheet)
        for name in EXECUTORS:
            points = [(sheet.x(length), sheet.y(ratio)) for length, ratio in data.points(name)]
            yield f'<g class="{name}"><path class="series" d="M{" ".join(f"{x:.1f} {y:.1f}" for x, y in points)}"/>'
            yield from (f'<path d="{MARKERS[name]}" transform="translate({x:.1f} {y:.1f})"/>' for x, y in points)
            yield "</g>"
        yield from self.legend(sheet)
        yield "</svg>"

    def ground(self, sheet: Sheet) -> Iterator[str]:
        """Yield the axes, the loop, and what is above and below it."""
        words, left, right, bottom = WORDS[self.language], sheet.left, sheet.width - 14, sheet.height - 48
        size = f'width="{right - left}" height="{sheet.y(1) - sheet.top:.1f}"'
        yield f'<rect class="faster" x="{left}" y="{sheet.top}" {size}/>'
        for ratio in (0.01, 0.1, 1, 2):
            y = sheet.y(ratio)
            yield f'<path class="{"loop" if ratio == 1 else "grid"}" d="M{left} {y:.1f}H{right}"/>'
            yield label(str(ratio), left - 8, y + 4, "end")
        for power in range(int(math.log10(sheet.longest)) + 1):
            x = sheet.x(10**power)
            yield f'<path class="grid" d="M{x:.1f} {sheet.top}V{bottom}"/>'
            yield label(shown(10**power), x, bottom + 19, "middle")
        yield label(words["break-even-faster"], left + 8, sheet.top + 20, "start")
        yield label(words["break-even-slower"], right - 8, bottom - 12, "end")
        yield label(words["break-even-length"], (left + right) / 2, sheet.height - 8, "middle")

    def legend(self, sheet: Sheet) -> Iterator[str]:
        """Yield the names of the lines, each with its marker."""
        step = (sheet.width - 14) / sheet.names
        for number, name in enumerate(EXECUTORS):
            x, y = 12 + number % sheet.names * step, 18 + number // sheet.names * 26
            yield f'<g class="{name}"><path class="series" d="M{x - 8:.1f} {y}h24"/>'
            yield f'<path d="{MARKERS[name]}" transform="translate({x + 4:.1f} {y})"/></g>'
            yield label(WORDS[self.language][f"break-even-{name}"], x + 24, y + 5, "start")

    def table(self, data: BreakEven) -> nodes.table:
        """Return a row for each length, and one that says from which on it pays."""
        words = WORDS[self.language]
        head = [words["break-even-length"], *(words[f"break-even-{name}"] for name in EXECUTORS)]
        rows: list[list[list[nodes.Node]]] = [
            [[nodes.Text(shown(float(length)))], *([cell(row[name])] for name in EXECUTORS)]
            for length, row in data.speed_ups.items()
        ]
        pays: list[list[nodes.Node]] = [[nodes.strong("", self.pays(data, name))] for name in EXECUTORS]
        rows.append([[nodes.strong("", words["break-even-pays"])], *pays])
        return table(head, rows, ["break-even"])

    def pays(self, data: BreakEven, name: str) -> str:
        """Return from which length on an executor pays."""
        length = data.pays_from(name)
        return shown(length) if length else WORDS[self.language]["break-even-never"]


def cell(ratio: float) -> nodes.Node:
    """Show a ratio; one that is faster than the loop stands out."""
    text = f"{ratio:.2g}" if ratio < 0.995 else f"{ratio:.1f}"
    return nodes.strong("", text) if ratio >= measured.PAYS else nodes.Text(text)


def label(text: str, x: float, y: float, anchor: str) -> str:
    """Return a text of the drawing."""
    return f'<text class="small" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'


def shown(length: float) -> str:
    """Write microseconds with one digit that counts, and a unit."""
    rounded = float(f"{length:.1g}")
    return f"{rounded / 1000:g}\N{NO-BREAK SPACE}ms" if rounded >= 1000 else f"{rounded:g}\N{NO-BREAK SPACE}µs"


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("break-even", BreakEvenDirective)
