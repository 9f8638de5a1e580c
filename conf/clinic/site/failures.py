"""What a failure's data show: summary, wordings, verdicts; the families and the error index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx

from clinic.catalog import FAMILIES, NO_START_METHOD, START_METHODS, Failure, Script, Transcript
from clinic.interpreters import VERSIONS
from clinic.normalizing import HANGS, OK, REPLACEMENTS, messages
from clinic.site.nodes import ClinicDirective, all_failures, inline, table
from clinic.site.words import FAMILY_NAMES, WORDS, runs_label, span

Runs = dict[str, tuple[str, ...]]
SIGNS = {"raises": "✗", "hangs": "∞", "silent": "?", "ok": "✓"}


class FailureDirective(ClinicDirective):
    """A directive about the one failure that its argument names."""

    required_arguments = 1

    @property
    def failure(self) -> Failure:
        """The failure. Raises a directive error if there is none with this name."""
        for failure in all_failures():
            if failure.slug == self.arguments[0]:
                return self.depend_on(failure)
        raise self.error(f"no failure {self.arguments[0]!r}. Known: {', '.join(f.slug for f in all_failures())}")

    def word(self, key: str) -> str:
        """Return one of the site's words in this page's language."""
        return WORDS[self.language][key]


class SummaryDirective(FailureDirective):
    """The card on top of a failure's page: message, versions, executor, cause and fix."""

    def run(self) -> list[nodes.Node]:
        """Return the card."""
        failure = self.failure
        words = failure.words[self.language]
        text = next((ended(failure.broken, item, self.language) for item in failing(failure.broken)), "")
        executors = [nodes.literal(self.word(name), self.word(name)) for name in failure.executors]
        items: list[tuple[str, list[nodes.Node]]] = [
            (self.word("message"), message_nodes(text, self.language)),
            (self.word("affected"), [nodes.Text(affected(failure.broken, self.language))]),
            (self.word("executors"), separated(executors) or [nodes.Text(self.word("no-executor"))]),
            (self.word("cause"), inline(words.cause)),
            (self.word("fix"), inline(words.fix)),
        ]
        fields = nodes.field_list("", classes=["summary"])
        for name, body in items:
            fields += nodes.field(
                "", nodes.field_name(name, name), nodes.field_body("", nodes.paragraph("", "", *body))
            )
        return [fields]


class WordingsDirective(FailureDirective):
    """Every ending of the failing program, and the Python versions that print it."""

    def run(self) -> list[nodes.Node]:
        """Return the table; endings of the same words share a row."""
        script = self.failure.broken
        merged: dict[tuple[str, int], Runs] = {}
        for transcript in failing(script):
            runs = merged.setdefault((ended(script, transcript, self.language), len(notes(transcript))), {})
            for version, methods in transcript.runs.items():
                runs[version] = tuple(sorted({*runs.get(version, ()), *methods}))
        rows: list[list[list[nodes.Node]]] = []
        for (text, count), runs in merged.items():
            shown = message_nodes(text, self.language)
            if count:
                shown.append(nodes.Text(self.word("notes").format(count)))
            rows.append([[nodes.Text(runs_label(newest_first(runs)))], shown])
        return [table([self.word("python"), self.word("message")], rows, ["wordings"])]


class VerdictsDirective(FailureDirective):
    """The table Python × start method of the failing program; each cell links to its output."""

    def run(self) -> list[nodes.Node]:
        """Return the table."""
        failure, script = self.failure, self.failure.broken
        methods = list(script.start_methods)
        titles = [self.word("no-start-method") if method == NO_START_METHOD else method for method in methods]
        rows: list[list[list[nodes.Node]]] = []
        for version in reversed(VERSIONS):
            if version in failure.pythons:
                cells = [[self.cell(failure, script, version, method)] for method in methods]
                rows.append([[nodes.Text(failure.pythons[version])], *cells])
        return [table([self.word("python"), *titles], rows, ["verdicts"])]

    def cell(self, failure: Failure, script: Script, version: str, method: str) -> nodes.Node:
        """Say in a word how one run ended."""
        transcript = script.recording.transcript(version, method) if script.recording else None
        if transcript is None:
            return nodes.Text(self.word("not-run"))
        kind = how(script, transcript)
        text = transcript.verdict.partition(":")[0].rpartition(".")[2] if kind == "raises" else self.word(kind)
        return self.output_link(text, transcript.verdict, failure, transcript)


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
        title: list[nodes.Node] = [self.link(failure.words[self.language].title, failure.slug)]
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
            words = failure.words[self.language]
            item = nodes.list_item("", nodes.paragraph("", "", self.link(words.title, failure.slug)))
            if with_cause:
                item += nodes.paragraph("", "", *inline(words.cause))
            items += item
        return items


class FamilyDirective(ListingDirective):
    """The failures of one family: title and cause of each; they become this page's children."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the list and a hidden table of contents."""
        mine = [self.depend_on(failure) for failure in all_failures() if failure.family == self.arguments[0]]
        tree = addnodes.toctree(
            "",
            parent=self.env.docname,
            entries=[(None, f"failures/{failure.slug}") for failure in mine],
            includefiles=[f"failures/{failure.slug}" for failure in mine],
            maxdepth=-1, caption=None, glob=False, hidden=True, includehidden=False, numbered=0, titlesonly=True,
        )  # fmt: skip
        return [self.listing(mine, with_cause=True), nodes.compound("", tree, classes=["toctree-wrapper"])]


class FamiliesDirective(ListingDirective):
    """Every family that has a failure, with its failures: the way in for those who browse."""

    def run(self) -> list[nodes.Node]:
        """Return one term for each family."""
        items = nodes.definition_list("", classes=["families"])
        for family in FAMILIES:
            mine = [self.depend_on(failure) for failure in all_failures() if failure.family == family]
            if mine:
                name = FAMILY_NAMES[self.language][family]
                items += nodes.definition_list_item(
                    "",
                    nodes.term("", "", self.link(name, f"family-{family}")),
                    nodes.definition("", self.listing(mine, with_cause=False)),
                )
        return [items]


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
        link = self.link(failure.words[self.language].title, failure.slug)
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


def how(script: Script, transcript: Transcript) -> str:
    """Return how a failing program ended: ``raises``, ``hangs``, ``silent`` or ``ok``."""
    if transcript.verdict == HANGS:
        return "hangs"
    if transcript.verdict == OK:
        return "silent" if script.expect == "silent" else "ok"
    return "raises"


def newest_first(runs: Runs) -> Runs:
    """Sort runs from the newest Python to the oldest."""
    return {version: runs[version] for version in reversed(VERSIONS) if version in runs}


def wordings(failure: Failure) -> Iterator[tuple[str, Script, Transcript]]:
    """Yield every exception line that a program printed, fixes excepted, whichever process wrote it."""
    for script in failure.scripts:
        for transcript in script.recording.transcripts if script.recording else ():
            if script.role != "fixed":
                ended = [transcript.verdict] if transcript.verdict not in (OK, HANGS) else []
                for message in dict.fromkeys([*messages(transcript.text), *ended]):
                    yield message, script, transcript


def notes(transcript: Transcript) -> list[str]:
    """Return the lines that follow the last exception line, such as Python 3.14's notes on pickling errors."""
    lines = transcript.text.splitlines()
    after = lines[len(lines) - lines[::-1].index(transcript.verdict) : -1] if transcript.verdict in lines else []
    return [line for line in after if line.strip()]


def failing(script: Script) -> list[Transcript]:
    """Return the transcripts that show the failure; for a silent one these end with exit status 0."""
    transcripts = script.recording.transcripts if script.recording else ()
    return [item for item in transcripts if (item.verdict == OK) == (script.expect == "silent")]


def ended(script: Script, transcript: Transcript, language: str) -> str:
    """Say how a run ended: its message, or in words that there was none."""
    kind = how(script, transcript)
    return {"hangs": WORDS[language]["nothing"], "silent": WORDS[language]["silent"]}.get(kind, transcript.verdict)


def message_nodes(text: str, language: str) -> list[nodes.Node]:
    """Set a message as code, and words as words."""
    said = (WORDS[language]["nothing"], WORDS[language]["silent"])
    return [nodes.Text(text) if text in said else nodes.literal(text, text)]


def separated(parts: list[nodes.literal]) -> list[nodes.Node]:
    """Put a comma between nodes."""
    result: list[nodes.Node] = []
    for part in parts:
        result += [nodes.Text(", "), part] if result else [part]
    return result


def affected(script: Script, language: str) -> str:
    """Say on which Python versions, and with which start methods, the program failed."""
    methods: dict[str, set[str]] = defaultdict(set)
    for transcript in failing(script):
        for version, used in transcript.runs.items():
            methods[version] |= set(used)
    ordered = {version: tuple(sorted(methods[version])) for version in VERSIONS if version in methods}
    if all(set(used) == set(START_METHODS) for used in ordered.values()):
        return f"{span(list(ordered))} ({WORDS[language]['all-methods']})"
    return runs_label(ordered)


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("summary", SummaryDirective)
    app.add_directive("wordings", WordingsDirective)
    app.add_directive("verdicts", VerdictsDirective)
    app.add_directive("matrix", MatrixDirective)
    app.add_directive("family", FamilyDirective)
    app.add_directive("families", FamiliesDirective)
    app.add_directive("replacements", ReplacementsDirective)
    app.add_directive("error-index", ErrorIndexDirective)
