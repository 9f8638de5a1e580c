"""Programs end on this Python as they are recorded, and say truly where they fail."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from functools import cache

import pytest
from clinic.normalizing import FRAME, HANGS, OK, STACKS
from clinic.programs import dependency_groups
from clinic.records import Example, Script, Transcript
from clinic.transcribing import Cell, claimed, digest, gaps, recorded
from clinic.verifying import verify
from conftest import ALL, HERE, Runs, choice, report, skip


def name(value: Cell | Example) -> str:
    """Name a parameter so that a reader finds the program."""
    return f"{value.script.name}-{value.start_method}" if isinstance(value, Cell) else value.slug


@cache
def missing(group: str) -> list[str]:
    """Return the packages of a dependency group that are not installed; one without any is a part of Python."""
    return [name for name in dependency_groups()[group] or [f"_{group}"] if importlib.util.find_spec(name) is None]


@pytest.mark.parametrize("cell", choice().run, ids=name)
def test_ends_as_recorded(cell: Cell, runs: Runs) -> None:
    recording = cell.script.recording
    if cell.script.group and (absent := missing(cell.script.group)):
        skip(f"{cell.script.name} needs {', '.join(absent)}, of the dependency group {cell.script.group!r}")
    if cell.script.group and recording and not recording.transcript(cell.version, cell.start_method):
        skip(f"{cell.script.name} is not recorded on Python {HERE.patch}. Run: make record")
    difference = verify(cell, HERE, runs.text)
    assert not difference, "\n".join(difference)


@pytest.mark.parametrize("example", ALL, ids=name)
def test_recordings_are_of_these_programs(example: Example) -> None:
    hint = f"Run: make record ONLY={example.slug}"
    scripts = example.scripts
    report(f"{script.name} is not recorded. {hint}" for script in scripts if not script.recording)
    changed = [script for script in scripts if script.recording and script.recording.digest != digest(script)]
    report(f"{script.name} changed since it was recorded. {hint}" for script in changed)


@pytest.mark.parametrize("example", ALL, ids=name)
def test_programs_end_as_expected(example: Example) -> None:
    """A fix works wherever it was run; what fails, fails as failure.toml says."""
    report(fault for script in example.scripts for fault in unexpected(script))


def unexpected(script: Script) -> Iterator[str]:
    """Yield how a program ended otherwise than it should."""
    verdicts = [transcript.verdict for transcript in script.recording.transcripts] if script.recording else []
    expected = {
        "ok": lambda verdict: verdict == OK,
        "silent": lambda verdict: verdict == OK,
        "hangs": lambda verdict: verdict == HANGS,
        "raises": lambda verdict: verdict not in (OK, HANGS),
    }[script.expect]
    if script.expect == "ok" and not all(map(expected, verdicts)):
        yield f"{script.name} must work everywhere, but ended with {verdicts}"
    if not any(map(expected, verdicts)):
        yield f"{script.name} never ends as expected ({script.expect}): {verdicts}"


@pytest.mark.parametrize("example", ALL, ids=name)
def test_every_version_and_start_method_is_recorded(example: Example) -> None:
    """Whatever Pythons are on this machine: what a program claims is recorded, once, and nothing else."""
    hint = f"Run: make record ONLY={example.slug}, which says how to get a Python that is missing"
    report(f"{script.name}{fault}. {hint}" for script in example.scripts for fault in unrecorded(script))


def unrecorded(script: Script) -> Iterator[str]:
    """Yield what a program claims and its recording has not, or the other way round."""
    if absent := [f"{cell.version} ({cell.start_method})" for cell in gaps(script)]:
        yield f" is not recorded on Python {', '.join(absent)}"
    done = recorded(script)
    if len(done) != len(set(done)):
        yield ": two endings of one run"
    if not script.group and set(done) - set(claimed(script)):
        yield ": recorded and not claimed"


@pytest.mark.parametrize("example", ALL, ids=name)
def test_markers_tell_the_truth(example: Example) -> None:
    """The comment on the guilty line and the traceback are two statements of the same fact."""
    report(
        fault
        for script in example.scripts
        for transcript in (script.recording.transcripts if script.recording else ())
        for fault in untrue(script, transcript)
    )


def untrue(script: Script, transcript: Transcript) -> Iterator[str]:
    """Yield what a program's comments say and a transcript does not."""
    kinds = {marker.kind for marker in script.markers}
    if script.expect == "ok":
        if kinds:
            yield f"{script.name} works; it must carry no marker"
    elif transcript.verdict == HANGS:
        yield from untrue_of_a_hang(script, transcript)
    elif transcript.verdict != OK:
        yield from untrue_of_an_error(script, transcript)
    elif script.expect == "silent":
        said = [marker.what for marker in script.markers if marker.kind == "prints"]
        if not said:
            yield f"{script.name} fails in silence: mark the wrong line with # prints <what it prints>"
        lines = transcript.text.splitlines()
        for what in said:
            if what not in lines:
                yield f"{script.name} says that it prints {what!r}, {transcript.path.name} does not"


def untrue_of_a_hang(script: Script, transcript: Transcript) -> Iterator[str]:
    """Yield the lines that are marked and where nobody waits, or the other way round."""
    marked = [marker.line for marker in script.markers if marker.kind == "hangs"]
    waits = own_lines(transcript.text.partition(STACKS)[2], script)
    if not marked:
        yield f"{script.name} hangs: mark the line with # hangs"
    elif not waits or waits[0] not in marked:
        yield f"{transcript.path.name} waits in line {next(iter(waits), 'of another file')}"
    elif not set(marked) <= {*waits}:
        yield f"{transcript.path.name} does not wait in every line that is marked"


def untrue_of_an_error(script: Script, transcript: Transcript) -> Iterator[str]:
    """Yield what is marked otherwise than the traceback says."""
    marker = next((marker for marker in reversed(script.markers) if marker.kind == "raises"), None)
    raised = transcript.verdict.partition(":")[0].rpartition(".")[2]
    last = own_lines(transcript.text.rpartition("Traceback (most recent call last):")[2], script)
    if not marker:
        yield f"{script.name} raises: mark the line with # raises {transcript.verdict.partition(':')[0]}"
        return
    if raised not in marker.what.split(" or "):
        yield f"{script.name}: {transcript.verdict}"
    if not last:
        yield f"{script.name}: no line of the program in the last traceback of {transcript.path.name}"
    elif last[-1] != marker.line:
        yield f"{transcript.path.name} points to line {last[-1]}"


def own_lines(text: str, script: Script) -> list[int]:
    """Return the lines of the program itself in a traceback or a dump, in their order."""
    names = {"file": script.path.name, "stdin": "<stdin>", "command": "<string>", "interactive": "<stdin>"}
    found = (FRAME.match(line) for line in text.splitlines())
    return [int(match["line"]) for match in found if match and match["file"] in (names[script.via], script.path.name)]
