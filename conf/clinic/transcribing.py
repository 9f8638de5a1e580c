"""What is to be run, and how a run is written down: its transcript and how it ended."""

from __future__ import annotations

import hashlib
import os
import signal
from collections.abc import Iterable
from dataclasses import dataclass

from clinic.interpreters import VERSIONS, Interpreter, current
from clinic.normalizing import HANGS, OK, last_message, normalize
from clinic.records import Script
from clinic.running import IDLE, Run, run
from clinic.schema import NO_START_METHOD

RUNS_AT_ONCE = 2 * (os.cpu_count() or 1)


@dataclass(frozen=True)
class Cell:
    """One run of one script: on this Python version or patch release, with this start method."""

    script: Script
    version: str
    start_method: str


def claimed(script: Script) -> list[Cell]:
    """Return every run that a script is to be recorded with."""
    return cells(script, (*VERSIONS, *script.patches))


def cells(script: Script, versions: Iterable[str]) -> list[Cell]:
    """Return those runs that these versions and patch releases can do."""
    known = (*VERSIONS, *script.patches)
    wanted = [name for name in versions if name in known and script.pythons.contains(name, prereleases=True)]
    if script.group:
        wanted = [version for version in wanted if version == current().version]
    return [Cell(script, version, method) for version in wanted for method in script.start_methods]


def gaps(script: Script) -> list[Cell]:
    """Return the runs that a script claims and its recording lacks, on whatever Pythons these are to be done.

    What needs a dependency group claims one Python only: the one that the group was installed for.
    """
    done = recorded(script)
    wanted = claimed(script)
    if script.group and done:
        wanted = [Cell(script, cell.version, method) for cell in done for method in script.start_methods]
    return [cell for cell in wanted if cell not in done]


def recorded(script: Script) -> list[Cell]:
    """Return the runs of a script that are recorded."""
    transcripts = script.recording.transcripts if script.recording else ()
    return [
        Cell(script, version, method)
        for item in transcripts
        for version, methods in item.runs.items()
        for method in methods
    ]


def execute(cell: Cell, interpreter: Interpreter) -> Run:
    """Run one cell."""
    return run(
        cell.script,
        interpreter,
        None if cell.start_method == NO_START_METHOD else cell.start_method,
    )


def transcribe(script: Script, done: Run) -> str:
    """Write a run as a terminal shows it: the command first, how it ended last."""
    lines = [f"$ {script.command}", normalize(done.output).strip("\n")]
    if done.status is None and not done.dump:
        lines.append(f"(still running after {done.seconds:.0f} s: it hangs)")
    elif done.status is None:
        lines += [f"(no output and no CPU time for {IDLE:.0f} s: it hangs; all its threads, by faulthandler:)"]
        lines += [normalize(done.dump).strip("\n")]
    elif done.status != 0:
        lines.append(f"({told(done.status)})")
    return "\n".join(line for line in lines if line) + "\n"


def told(status: int) -> str:
    """Say in words with which status a run ended."""
    return f"killed by {signal.Signals(-status).name}" if status < 0 else f"exit status {status}"


def verdict(done: Run) -> str:
    """Return how a run ended: ``"hangs"``, ``"ok"``, its last exception line, or its status in words."""
    if done.status is None:
        return HANGS
    return OK if done.status == 0 else last_message(normalize(done.output)) or told(done.status)


def digest(script: Script) -> str:
    """Return the SHA-256 of a script, its helpers and its command: a recording is of exactly these."""
    content = hashlib.sha256(script.command.encode())
    for path in (script.path, *script.helpers):
        content.update(path.read_bytes())
    return content.hexdigest()
