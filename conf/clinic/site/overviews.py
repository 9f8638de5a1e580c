"""What shows all failures at once: the families and the matrix; and what is replaced in outputs."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx

from clinic.interpreters import VERSIONS
from clinic.normalizing import REPLACEMENTS
from clinic.records import Failure, Transcript
from clinic.schema import FAMILIES, NO_START_METHOD, START_METHODS
from clinic.site.endings import how, shown_as
from clinic.site.nodes import ClinicDirective, all_failures, inline, table
from clinic.site.words import WORDS

SIGNS = {"raises": "✗", "hangs": "∞", "silent": "?", "slow": "…", "memory": "↑", "ok": "✓"}


class MatrixDirective(ClinicDirective):
    """Failure × Python × start method, a sign for each run; each sign links to its output."""

    def run(self) -> list[nodes.Node]:
        """Return one table and its key."""
        words = WORDS[self.language]
        rows = [row for failure in all_failures() for row in self.rows(self.depend_on(failure))]
        key = nodes.bullet_list("", classes=["matrix-key"])
        newest = {version: patch for each in all_failures() for version, patch in each.pythons.items()}
        releases = words["comma"].join(newest[version] for version in VERSIONS if version in newest)
        key += nodes.list_item("", nodes.paragraph("", words["run-on"].format(releases)))
        for kind, sign in SIGNS.items():
            shown = nodes.inline("", sign, classes=["verdict", f"kind-{kind}"])
            key += nodes.list_item("", nodes.paragraph("", "", shown, nodes.Text(f" {words[kind]}")))
        head = [words["start-method"], *(version.removeprefix("3.") for version in VERSIONS)]
        return [key, table(head, rows, ["matrix"])]

    def rows(self, failure: Failure) -> list[list[list[nodes.Node]]]:
        """Return a failure's title row, and a row for all start methods with which it ended alike."""
        title: list[nodes.Node] = [self.link(failure.texts[self.language].title, failure.slug)]
        alike: dict[tuple[str, ...], list[str]] = {}
        for method in failure.broken.start_methods:
            alike.setdefault(endings(failure, method), []).append(method)
        rows: list[list[list[nodes.Node]]] = [[title]]
        for same in alike.values():
            rows.append([[nodes.Text(self.label(same))], *self.cells(failure, same[0])])
        return rows

    def label(self, methods: list[str]) -> str:
        """Name the start methods that share a row."""
        if methods == [NO_START_METHOD]:
            return "–"
        return WORDS[self.language]["all-methods"] if set(methods) == set(START_METHODS) else ", ".join(methods)

    def cells(self, failure: Failure, method: str) -> list[list[nodes.Node]]:
        """Return a sign for each version, or nothing where the program was not run; what changes is marked."""
        cells: list[list[nodes.Node]] = []
        before = ""
        for version in VERSIONS:
            transcript = ran(failure, version, method)
            if transcript is None:
                cells.append([])
                continue
            kind = shown_as(failure, how(failure.broken, transcript))
            words = WORDS[self.language]
            said = transcript.verdict if kind == "raises" else words[kind]
            title = f"Python {failure.pythons[version]}{words['colon']}{said}"
            link = self.output_link(SIGNS[kind], title, failure, transcript)
            link["classes"] += ["verdict", f"kind-{kind}", *(["changes"] if before not in ("", kind) else [])]
            cells.append([link])
            before = kind
        return cells


def ran(failure: Failure, version: str, method: str) -> Transcript | None:
    """Return what one run of the failing program printed, if there was one."""
    return failure.broken.recording.transcript(version, method) if failure.broken.recording else None


def endings(failure: Failure, method: str) -> tuple[str, ...]:
    """Return how the failing program ended on each version with a start method."""
    runs = [ran(failure, version, method) for version in VERSIONS]
    return tuple(run.verdict if run else "" for run in runs)


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

    def children(self, pages: dict[str, str]) -> nodes.compound:
        """Make pages, each with its short title, the children of this one, in a hidden table of contents."""
        tree = addnodes.toctree(
            "", parent=self.env.docname, entries=[(short, page) for page, short in pages.items()],
            includefiles=list(pages),
            maxdepth=-1, caption=None, glob=False, hidden=True, includehidden=False, numbered=0, titlesonly=True,
        )  # fmt: skip
        return nodes.compound("", tree, classes=["toctree-wrapper"])


class FamilyDirective(ListingDirective):
    """The failures of one family: title and cause of each; those at home here become this page's children."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the list and a hidden table of contents."""
        mine = [self.depend_on(failure) for failure in all_failures() if self.arguments[0] in failure.families]
        own = {
            f"failures/{failure.slug}": failure.texts[self.language].short
            for failure in mine
            if failure.family == self.arguments[0]
        }
        return [self.listing(mine, with_cause=True), self.children(own)]


class FamiliesDirective(ListingDirective):
    """Every family that has a failure, with its failures: the way in for those who browse."""

    def run(self) -> list[nodes.Node]:
        """Return one term for each family; their pages become this page's children."""
        items = nodes.definition_list("", classes=["families"])
        pages = {}
        for family in FAMILIES:
            mine = [self.depend_on(failure) for failure in all_failures() if family in failure.families]
            if mine:
                pages[f"families/{family}"] = WORDS[self.language][f"family-{family}"]
                items += nodes.definition_list_item(
                    "",
                    nodes.term("", "", self.link_to_page(f"family-{family}")),
                    nodes.definition("", self.listing(mine, with_cause=False)),
                )
        return [items, self.children(pages)]


class ReplacementsDirective(ClinicDirective):
    """What is replaced in every recorded output, and why."""

    def run(self) -> list[nodes.Node]:
        """Return the table."""
        rows = [
            [[nodes.literal(item.pattern.pattern, item.pattern.pattern)],
             [nodes.literal(item.replacement, item.replacement)] if item.replacement else [nodes.Text("–")],
             [nodes.Text(WORDS[self.language][item.name])]]
            for item in REPLACEMENTS
        ]  # fmt: skip
        return [table([WORDS[self.language][key] for key in ("pattern", "replacement", "stands-for")], rows, [])]


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("matrix", MatrixDirective)
    app.add_directive("family", FamilyDirective)
    app.add_directive("families", FamiliesDirective)
    app.add_directive("replacements", ReplacementsDirective)
