"""What shows all failures at once: the families, the matrix, the error index; and what is replaced in outputs."""

from __future__ import annotations

from collections import defaultdict

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx

from clinic.interpreters import VERSIONS
from clinic.normalizing import REPLACEMENTS
from clinic.records import Failure, Script
from clinic.schema import FAMILIES, NO_START_METHOD
from clinic.site.endings import Runs, how, newest_first
from clinic.site.nodes import ClinicDirective, all_failures, inline, table
from clinic.site.words import WORDS, runs_label
from clinic.wordings import wordings

SIGNS = {"raises": "✗", "hangs": "∞", "silent": "?", "ok": "✓"}


class MatrixDirective(ClinicDirective):
    """Failure × Python × start method, a sign for each run; each sign links to its output."""

    def run(self) -> list[nodes.Node]:
        """Return one table and its key."""
        words = WORDS[self.language]
        rows = [row for failure in all_failures() for row in self.rows(self.depend_on(failure))]
        key = nodes.bullet_list("", classes=["matrix-key"])
        for kind, sign in SIGNS.items():
            key += nodes.list_item("", nodes.paragraph("", f"{sign} {words[kind]}"))
        return [key, table(["", *(version.removeprefix("3.") for version in VERSIONS)], rows, ["matrix"])]

    def rows(self, failure: Failure) -> list[list[list[nodes.Node]]]:
        """Return a failure's title row, and a row for each start method."""
        script = failure.broken
        title: list[nodes.Node] = [self.link(failure.texts[self.language].title, failure.slug)]
        rows = [[title]]
        for method in script.start_methods:
            cells = [self.cell(failure, version, method) for version in VERSIONS]
            rows.append([[nodes.Text("–" if method == NO_START_METHOD else method)], *cells])
        return rows

    def cell(self, failure: Failure, version: str, method: str) -> list[nodes.Node]:
        """Return one sign, or nothing where the program was not run."""
        recording = failure.broken.recording
        transcript = recording.transcript(version, method) if recording else None
        if transcript is None:
            return []
        kind = how(failure.broken, transcript)
        title = transcript.verdict if kind == "raises" else WORDS[self.language][kind]
        return [self.output_link(SIGNS[kind], f"Python {version}: {title}", failure, transcript)]


class ListingDirective(ClinicDirective):
    """A directive that lists failures."""

    def listing(self, failures: list[Failure], with_cause: bool) -> nodes.bullet_list:
        """List failures: the title as a link, and the cause in a sentence if wanted."""
        items = nodes.bullet_list()
        for failure in failures:
            words = failure.texts[self.language]
            item = nodes.list_item("", nodes.paragraph("", "", self.link(words.title, failure.slug)))
            if with_cause:
                item += nodes.paragraph("", "", *inline(words.cause))
            items += item
        return items

    def children(self, pages: list[str]) -> nodes.compound:
        """Make pages the children of this one, in a hidden table of contents."""
        tree = addnodes.toctree(
            "", parent=self.env.docname, entries=[(None, page) for page in pages], includefiles=pages,
            maxdepth=-1, caption=None, glob=False, hidden=True, includehidden=False, numbered=0, titlesonly=True,
        )  # fmt: skip
        return nodes.compound("", tree, classes=["toctree-wrapper"])


class FamilyDirective(ListingDirective):
    """The failures of one family: title and cause of each; those at home here become this page's children."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the list and a hidden table of contents."""
        mine = [self.depend_on(failure) for failure in all_failures() if self.arguments[0] in failure.families]
        own = [f"failures/{failure.slug}" for failure in mine if failure.family == self.arguments[0]]
        return [self.listing(mine, with_cause=True), self.children(own)]


class FamiliesDirective(ListingDirective):
    """Every family that has a failure, with its failures: the way in for those who browse."""

    def run(self) -> list[nodes.Node]:
        """Return one term for each family; their pages become this page's children."""
        items = nodes.definition_list("", classes=["families"])
        pages = []
        for family in FAMILIES:
            mine = [self.depend_on(failure) for failure in all_failures() if family in failure.families]
            if mine:
                pages.append(f"families/{family}")
                items += nodes.definition_list_item(
                    "",
                    nodes.term("", "", self.link_to_page(f"family-{family}")),
                    nodes.definition("", self.listing(mine, with_cause=False)),
                )
        return [items, self.children(pages)]


class ErrorIndexDirective(ClinicDirective):
    """Every recorded wording, and the pages that explain it."""

    def run(self) -> list[nodes.Node]:
        """Return the wordings, sorted by the name of the exception without its module."""
        found: dict[str, dict[Failure, dict[Script, Runs]]] = defaultdict(lambda: defaultdict(dict))
        for failure in all_failures():
            self.depend_on(failure)
            for message, script, transcript in wordings(failure):
                runs = found[message][failure].setdefault(script, {})
                for version, methods in transcript.runs.items():
                    runs[version] = tuple(sorted({*runs.get(version, ()), *methods}))
        items = nodes.definition_list("", classes=["error-index"])
        for verdict in sorted(found, key=lambda text: (text.partition(":")[0].rpartition(".")[2], text)):
            places = [self.place(failure, scripts) for failure, scripts in found[verdict].items()]
            term = nodes.term("", "", nodes.literal(verdict, verdict))
            items += nodes.definition_list_item("", term, nodes.definition("", *places))
        return [items]

    def place(self, failure: Failure, scripts: dict[Script, Runs]) -> nodes.paragraph:
        """Name a page and the programs on it that ended with a wording."""
        programs = [f"{script.path.name}, Python {runs_label(newest_first(runs))}" for script, runs in scripts.items()]
        link = self.link(failure.texts[self.language].title, failure.slug)
        return nodes.paragraph("", "", link, nodes.Text(f" ({'; '.join(programs)})"))


class ReplacementsDirective(ClinicDirective):
    """What is replaced in every recorded output, and why."""

    def run(self) -> list[nodes.Node]:
        """Return the table."""
        rows = [
            [[nodes.literal(item.pattern.pattern, item.pattern.pattern)],
             [nodes.literal(item.replacement, item.replacement)] if item.replacement else [nodes.Text("–")],
             [nodes.Text(item.reason[self.language])]]
            for item in REPLACEMENTS
        ]  # fmt: skip
        return [table([WORDS[self.language][key] for key in ("pattern", "replacement", "stands-for")], rows, [])]


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("matrix", MatrixDirective)
    app.add_directive("family", FamilyDirective)
    app.add_directive("families", FamiliesDirective)
    app.add_directive("error-index", ErrorIndexDirective)
    app.add_directive("replacements", ReplacementsDirective)
