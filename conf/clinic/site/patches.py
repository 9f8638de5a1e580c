"""The ``patches`` directive: what two patch releases of one Python version do differently, as it was recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docutils import nodes
from sphinx.application import Sphinx

from clinic.interpreters import age, minor
from clinic.records import Failure, Script, Transcript
from clinic.schema import NO_START_METHOD
from clinic.site.endings import how, in_a_word, shown_as
from clinic.site.nodes import ClinicDirective, all_failures, table
from clinic.site.words import WORDS


@dataclass(frozen=True)
class Change:
    """One program that ended in two ways on two patch releases, with the same start method."""

    failure: Failure
    script: Script
    start_method: str
    before: tuple[str, Transcript]
    after: tuple[str, Transcript]


def changes(failure: Failure) -> Iterator[Change]:
    """Yield what differs between a patch release that was recorded besides and the newest of its version."""
    for script in failure.scripts:
        recording = script.recording
        if recording is None:
            continue
        for patch in sorted(set(script.patches) & set(failure.pythons), key=age):
            version = minor(patch)
            for method in script.start_methods:
                one, other = recording.transcript(patch, method), recording.transcript(version, method)
                if one and other and one is not other:
                    newest = failure.pythons[version]
                    yield Change(failure, script, method, (patch, one), (newest, other))


def newest_first(found: Iterable[Change]) -> list[Change]:
    """Sort changes from the newest Python to the oldest."""
    return sorted(found, key=lambda change: age(change.after[0]), reverse=True)


class PatchesDirective(ClinicDirective):
    """A row for each program, start method and pair of patch releases that do not end alike."""

    def run(self) -> list[nodes.Node]:
        """Return the table; each ending links to its output."""
        words = WORDS[self.language]
        found = newest_first(change for failure in all_failures() for change in changes(self.depend_on(failure)))
        head = [words[key] for key in ("failure", "program", "start-method", "older-patch", "newer-patch")]
        return [table(head, [self.row(change) for change in found], ["patches"])]

    def row(self, change: Change) -> list[list[nodes.Node]]:
        """Return the cells of one difference."""
        link = self.link(change.failure.texts[self.language].title, change.failure.slug)
        name = change.script.path.name
        method = "–" if change.start_method == NO_START_METHOD else change.start_method
        ends = [self.ending(change, *side) for side in (change.before, change.after)]
        return [[link], [nodes.literal(name, name)], [nodes.Text(method)], *ends]

    def ending(self, change: Change, python: str, transcript: Transcript) -> list[nodes.Node]:
        """Say how a run ended; where it printed something else but ended alike, the output says what."""
        kind = shown_as(change.failure, how(change.script, transcript))
        link = self.output_link(
            in_a_word(kind, transcript, self.language), transcript.verdict, change.failure, transcript
        )
        link["classes"] += ["verdict", f"kind-{kind}"]
        return [nodes.Text(f"{python}: "), link]


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("patches", PatchesDirective)
