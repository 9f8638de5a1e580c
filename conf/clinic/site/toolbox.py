"""The ``comparison`` directive: who names the culprit, as it was measured."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx

from clinic import measured
from clinic.measured import Kind, Said
from clinic.site.nodes import ClinicDirective, inline, table
from clinic.site.words import WORDS

TOOLS = {
    "ours": "`why_unpicklable`",
    "ray": "Ray {ray}, `inspect_serializability`",
    "dill": "dill {dill}, `detect`",
    "notes": "Python {python}",
}


class ComparisonDirective(ClinicDirective):
    """Objects that cannot travel, the part that is to blame, and which tools name it."""

    def run(self) -> list[nodes.Node]:
        """Return how many each tool got right, and a row for each object."""
        self.env.note_dependency(str(measured.FILE))
        data = measured.load()
        words, kinds = WORDS[self.language], data.kinds
        totals: list[list[nodes.Node]] = [[nodes.Text(words["right"].format(len(kinds)))], []]
        totals += [[nodes.strong("", str(sum(said(kind, tool).right for kind in kinds)))] for tool in TOOLS]
        rows = [totals]
        for kind in kinds:
            row: list[list[nodes.Node]] = [inline(kind.kind[self.language])]
            row += [[nodes.literal(kind.culprit, kind.culprit)]]
            row += [[self.sign(said(kind, tool))] for tool in TOOLS]
            rows.append(row)
        head = [words["object"], words["culprit"], *(name.format(**data.versions) for name in TOOLS.values())]
        source = nodes.paragraph("", words["measured"].format(data.date, data.versions["python"]))
        return [source, table([name.replace("`", "") for name in head], rows, ["comparison"])]

    def sign(self, answer: Said) -> nodes.Node:
        """Show whether a tool was right; what it said is in the title."""
        sign = nodes.abbreviation("✓" if answer.right else "✗", "✓" if answer.right else "✗")
        sign["explanation"] = answer.said
        return sign


def said(kind: Kind, tool: str) -> Said:
    """Return what one of :data:`TOOLS` said of an object."""
    answer: Said = getattr(kind, tool)
    return answer


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("comparison", ComparisonDirective)
