"""Every program ends on this Python as it is recorded, and says truly where it fails."""

from __future__ import annotations

import importlib.util
import re
import tomllib

import pytest
from clinic.normalizing import FRAME, HANGS, OK, STACKS
from clinic.places import ROOT
from clinic.records import Script, Transcript
from clinic.transcribing import Cell, cells, claimed, digest, gaps, recorded
from clinic.verifying import verify
from conftest import HERE, SCRIPTS, Runs, skip

CELLS = [cell for script in SCRIPTS for cell in cells(script, [HERE.version])]
TRANSCRIPTS = [
    (script, transcript)
    for script in SCRIPTS
    for transcript in (script.recording.transcripts if script.recording else ())
]
TASKS_OF_MULTIPROCESSING = re.compile(r"^(?:Current thread|Thread) ", re.MULTILINE)


def name(value: object) -> str:
    """Name a parameter so that a reader finds the program."""
    if isinstance(value, Cell):
        return f"{value.script.name}-{value.start_method}"
    if isinstance(value, Script):
        return value.name
    return value.path.name if isinstance(value, Transcript) else str(value)


def missing(group: str | None) -> list[str]:
    """Return the packages of a dependency group that are not installed."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    return [name for name in groups[group] if importlib.util.find_spec(name) is None] if group else []


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_ends_as_recorded(cell: Cell, runs: Runs) -> None:
    recording = cell.script.recording
    if absent := missing(cell.script.group):
        skip(f"{cell.script.name} needs {', '.join(absent)}, of the dependency group {cell.script.group!r}")
    if cell.script.group and recording and not recording.transcript(cell.version, cell.start_method):
        skip(f"{cell.script.name} is not recorded on Python {HERE.patch}. Run: make record")
    difference = verify(cell, HERE, runs.text)
    assert not difference, "\n".join(difference)


@pytest.mark.parametrize("script", SCRIPTS, ids=name)
def test_recording_is_of_this_program(script: Script) -> None:
    hint = f"Run: make record ONLY={script.path.parent.name}"
    assert script.recording, f"{script.name} is not recorded. {hint}"
    assert script.recording.digest == digest(script), f"{script.name} changed since it was recorded. {hint}"


@pytest.mark.parametrize("script", SCRIPTS, ids=name)
def test_ends_as_expected(script: Script) -> None:
    """A fix works wherever it was run; what fails, fails as failure.toml says."""
    assert script.recording
    verdicts = [transcript.verdict for transcript in script.recording.transcripts]
    expected = {
        "ok": lambda verdict: verdict == OK,
        "silent": lambda verdict: verdict == OK,
        "hangs": lambda verdict: verdict == HANGS,
        "raises": lambda verdict: verdict not in (OK, HANGS),
    }[script.expect]
    if script.expect == "ok":
        assert all(map(expected, verdicts)), f"{script.name} must work everywhere, but ended with {verdicts}"
    assert any(map(expected, verdicts)), f"{script.name} never ends as expected ({script.expect}): {verdicts}"


@pytest.mark.parametrize("script", SCRIPTS, ids=name)
def test_every_version_and_start_method_is_recorded(script: Script) -> None:
    """Whatever Pythons are on this machine: what a program claims is recorded, once, and nothing else."""
    absent = [f"{cell.version} ({cell.start_method})" for cell in gaps(script)]
    hint = f"Run: make record ONLY={script.path.parent.name}, which says how to get a Python that is missing"
    assert not absent, f"{script.name} is not recorded on Python {', '.join(absent)}. {hint}"
    done = recorded(script)
    assert len(done) == len(set(done)), f"{script.name}: two endings of one run. {hint}"
    assert script.group or set(done) == set(claimed(script)), f"{script.name}: recorded and not claimed. {hint}"


@pytest.mark.parametrize(("script", "transcript"), TRANSCRIPTS, ids=name)
def test_marker_tells_the_truth(script: Script, transcript: Transcript) -> None:
    """The comment on the guilty line and the traceback are two statements of the same fact."""
    markers = {marker.kind: marker for marker in script.markers}
    text, verdict = transcript.text, transcript.verdict
    if script.expect == "ok":
        assert not markers, f"{script.name} works; it must carry no marker"
    elif verdict == HANGS:
        assert "hangs" in markers, f"{script.name} hangs: mark the line with # hangs"
        waits, marked = (
            own_lines(text.partition(STACKS)[2], script),
            [m.line for m in script.markers if m.kind == "hangs"],
        )
        assert waits[0] in marked, f"{transcript.path.name} waits in line {waits[0]}"
        assert set(marked) <= {*waits}, f"{transcript.path.name} does not wait in every line that is marked"
    elif verdict != OK:
        assert "raises" in markers, f"{script.name} raises: mark the line with # raises {verdict.partition(':')[0]}"
        raised = verdict.partition(":")[0].rpartition(".")[2]
        assert raised in markers["raises"].what.split(" or "), f"{script.name}: {verdict}"
        last = own_lines(text.rpartition("Traceback (most recent call last):")[2], script)
        assert last, f"{script.name}: no line of the program in the last traceback of {transcript.path.name}"
        assert last[-1] == markers["raises"].line, f"{transcript.path.name} points to line {last[-1]}"
    elif script.expect == "silent":
        said = [marker.what for marker in script.markers if marker.kind == "prints"]
        assert said, f"{script.name} fails in silence: mark the wrong line with # prints <what it prints>"
        for what in said:
            assert what in text.splitlines(), (
                f"{script.name} says that it prints {what!r}, {transcript.path.name} does not"
            )


def own_lines(text: str, script: Script) -> list[int]:
    """Return the lines of the program itself in a traceback or a dump, in their order."""
    names = {"file": script.path.name, "stdin": "<stdin>", "command": "<string>", "interactive": "<stdin>"}
    found = (FRAME.match(line) for line in text.splitlines())
    return [int(match["line"]) for match in found if match and match["file"] in (names[script.via], script.path.name)]
