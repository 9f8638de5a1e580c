"""What a failure's page shows of its data: wordings and verdicts."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx

from clinic.interpreters import VERSIONS, age
from clinic.records import Failure, Script
from clinic.schema import NO_START_METHOD
from clinic.site.endings import Runs, ended, failing, how, in_a_word, message_nodes, newest_first, notes, shown_as
from clinic.site.nodes import ClinicDirective, failures_by_slug, fold, inline, table
from clinic.site.reach import reach
from clinic.site.words import WORDS, counted, runs_label


class FailureDirective(ClinicDirective):
    """A directive about the one failure that its argument names."""

    required_arguments = 1

    @property
    def failure(self) -> Failure:
        """The failure. Raises a directive error if there is none with this name."""
        failure = failures_by_slug().get(self.arguments[0])
        if failure is None:
            raise self.error(f"no failure {self.arguments[0]!r}. Known: {', '.join(failures_by_slug())}")
        return self.depend_on(failure)

    def word(self, key: str) -> str:
        """Return one of the site's words in this page's language."""
        return WORDS[self.language][key]


class WordingsDirective(FailureDirective):
    """Every ending of the failing program, and the Python versions that print it."""

    def run(self) -> list[nodes.Node]:
        """Return the table, in which endings of the same words share a row; one row is a sentence."""
        merged: dict[tuple[str, int], Runs] = {}
        for transcript in failing(self.failure.broken):
            runs = merged.setdefault((ended(self.failure, transcript, self.language), len(notes(transcript))), {})
            for version, methods in transcript.runs.items():
                runs[version] = tuple(sorted({*runs.get(version, ()), *methods}))
        rows: list[list[list[nodes.Node]]] = []
        for (text, count), runs in merged.items():
            shown = message_nodes(text, self.language)
            if count:
                shown.append(nodes.Text(counted(self.language, "notes", count)))
            rows.append([[nodes.Text(runs_label(newest_first(runs), self.language))], shown])
        if len(rows) == 1:
            [[versions], message] = rows[0]
            where = nodes.Text(f"Python {versions.astext()}{self.word('colon')}")
            return [nodes.paragraph("", "", where, *message, classes=["wordings"])]
        return [table([self.word("python"), self.word("message")], rows, ["wordings"])]


class VerdictsDirective(FailureDirective):
    """The table Python × start method of the failing program; each cell links to its output.

    A patch release that was recorded besides the newest of its version has a row of its own.
    """

    def run(self) -> list[nodes.Node]:
        """Return the table; if every run ended in the same way, say so and fold it."""
        failure, script = self.failure, self.failure.broken
        methods = list(script.start_methods)
        titles = [self.word("no-start-method") if method == NO_START_METHOD else method for method in methods]
        rows: list[list[list[nodes.Node]]] = []
        besides = [patch for patch in script.patches if patch in failure.pythons]
        for version in sorted([*filter(VERSIONS.__contains__, failure.pythons), *besides], key=age, reverse=True):
            cells = [[self.cell(failure, script, version, method)] for method in methods]
            rows.append([[nodes.Text(failure.pythons[version])], *cells])
        shown = table([self.word("python"), *titles], rows, ["verdicts"])
        runs = [cell[0] for _, *cells in rows for cell in cells if isinstance(cell[0], nodes.reference)]
        if len({run.astext() for run in runs}) > 1:
            return [shown]
        return [self.sentence(runs[0]), *fold(self.word("one-by-one"), shown)]

    def sentence(self, run: nodes.reference) -> nodes.paragraph:
        """Say in one sentence how every run ended, and where."""
        kind = str(run["classes"][-1]).removeprefix("kind-")
        before, _, after = self.word(f"same-{kind}").partition("{}")
        where = inline(f"{self.word('colon')}Python {reach(self.failure.broken, self.language)}{self.word('stop')}")
        return nodes.paragraph("", "", nodes.Text(before), run.deepcopy(), nodes.Text(after), *where)

    def cell(self, failure: Failure, script: Script, version: str, method: str) -> nodes.Node:
        """Say in a word how one run ended."""
        transcript = script.recording.transcript(version, method) if script.recording else None
        if transcript is None:
            return nodes.Text(self.word("not-run"))
        kind = shown_as(failure, how(script, transcript))
        link = self.output_link(in_a_word(kind, transcript, self.language), transcript.verdict, failure, transcript)
        link["classes"] += ["verdict", f"kind-{kind}"]
        return link


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("wordings", WordingsDirective)
    app.add_directive("verdicts", VerdictsDirective)
