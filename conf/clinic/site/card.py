"""The card on top of a failure's page: what it is, why, and the best fix as a diff."""

from __future__ import annotations

from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from clinic.interpreters import age
from clinic.normalizing import OK
from clinic.records import Script
from clinic.site.changes import Line, hunks, imports_last
from clinic.site.endings import deciding_message, failing, kinds, recorded, separated
from clinic.site.examples import best_fix
from clinic.site.failures import FailureDirective
from clinic.site.nodes import all_failures, inline, program_id
from clinic.site.programs import Mark, MarkedProgram, program
from clinic.site.reach import reach
from clinic.site.strip import strip


class SummaryDirective(FailureDirective):
    """Kind, message, cause, fix and its diff, versions, and where to go from here."""

    def run(self) -> list[nodes.Node]:
        """Return the card."""
        failure = self.failure
        texts = failure.texts[self.language]
        fix = best_fix(Path(self.env.doc2path(self.env.docname)).read_text(encoding="utf-8"), failure.scripts)
        fields = nodes.field_list("", classes=["summary"])
        fields += self.field("cause", inline(texts.cause))
        fields += self.field("fix", inline(texts.fix), *(self.difference(fix) if fix else []))
        fields += self.field("affected", inline(reach(failure.broken, self.language, failure.scripts)), self.releases())
        parts: list[nodes.Node] = [self.top(), self.message(), *strip(self, failure), fields, self.ways()]
        return [nodes.container("", *parts, classes=["card", f"kind-{kinds(failure)[0]}"])]

    def releases(self) -> nodes.paragraph:
        """Name the patch releases that ran the failing program, oldest first."""
        runs = {version for item in recorded(self.failure.broken) for version in item.runs}
        patches = [self.failure.pythons[version] for version in sorted(runs, key=age)]
        text = self.word("run-on").format(self.word("comma").join(dict.fromkeys(patches)))
        return nodes.paragraph("", text, classes=["card-releases"])

    def top(self) -> nodes.paragraph:
        """Return the badges, the executors and the family."""
        parts: list[nodes.Node] = []
        for kind in kinds(self.failure):
            parts += [nodes.inline("", self.word(f"kind-{kind}"), classes=["kind", f"kind-{kind}"]), nodes.Text(" ")]
        names = [nodes.literal(self.word(name), self.word(name)) for name in self.failure.executors]
        parts += separated(names, " ") or [nodes.Text(self.word("no-executor"))]
        parts += [nodes.Text(" "), self.link_to_page(f"family-{self.failure.family}")]
        return nodes.paragraph("", "", *parts, classes=["card-top"])

    def message(self) -> nodes.container:
        """Return the line that decides, and what the program ends with if that is another line."""
        failure = self.failure
        line = deciding_message(failure, all_failures())
        if line is None:
            printed = [marker.what for marker in failure.broken.markers if marker.kind == "prints"]
            said = self.word("prints").format(f"`{printed[0]}`") if printed else self.word(f"no-{kinds(failure)[0]}")
            return nodes.container("", nodes.paragraph("", "", *inline(said)), classes=["card-message"])
        parts = [nodes.paragraph("", "", nodes.literal(line, line))]
        verdict = next(item.verdict for item in failing(failure.broken) if item.verdict != OK)
        if line not in verdict:
            ending = [nodes.Text(self.word("ends-with")), nodes.literal(verdict, verdict)]
            parts.append(nodes.paragraph("", "", *ending, classes=["card-ending"]))
        return nodes.container("", *parts, classes=["card-message"])

    def field(self, key: str, body: list[nodes.Node], *more: nodes.Node) -> nodes.field:
        """Return one line of the card."""
        name = nodes.field_name("", self.word(key))
        return nodes.field("", name, nodes.field_body("", nodes.paragraph("", "", *body), *more))

    def difference(self, fix: Script) -> list[nodes.Node]:
        """Return what the fix changes, and a button that copies the whole fixed program."""
        self.env.note_dependency(str(fix.path))
        before = self.failure.broken.path.read_text(encoding="utf-8")
        block = difference_block(imports_last(hunks(before, fix.path.read_text(encoding="utf-8"))))
        name = nodes.reference("", "", nodes.literal("", fix.path.name), internal=True, refuri=f"#{program_id(fix)}")
        copy, copied = escape(self.word("copy-fixed")), escape(self.word("copied"))
        button = f'<button type="button" data-program="{program_id(fix)}" data-done="{copied}">{copy}</button>'
        caption = nodes.paragraph("", "", name, nodes.raw("", button, format="html"), classes=["diff-caption"])
        return [nodes.container("", caption, block, classes=["fix-diff"])]

    def ways(self) -> nodes.paragraph:
        """Return the links: every fix, every run, the doctor."""
        slug = self.failure.slug
        links = [
            self.link(self.word("all-fixes"), f"{slug}-fix"),
            self.link(self.word("all-runs"), f"{slug}-broken"),
            self.link(self.word("ask-doctor"), "doctor"),
        ]
        return nodes.paragraph("", "", *separated(links, " "), classes=["card-ways"])


def difference_block(found: list[list[Line]]) -> MarkedProgram:
    """Set a difference: a sign before each changed line, a gap between what is apart."""
    lines = [line for hunk in found for line in hunk]
    begins = {id(hunk[0]) for hunk in found[1:]}
    marks = [
        Mark(number, (line.kind, "apart") if id(line) in begins else (line.kind,))
        for number, line in enumerate(lines, 1)
    ]
    return program("\n".join(line.text for line in lines), marks)


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("summary", SummaryDirective)
