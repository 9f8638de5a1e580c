"""What the programs of a failure print, and how central each line is to it."""

from __future__ import annotations

from clinic.normalizing import HANGS, OK
from clinic.records import Failure, Script, Transcript
from clinic.site.endings import failing, said, shared

ROLES = {"broken": 1.0, "wrong": 0.35, "shows": 0.3}
VARIANT = 0.7  # a second failing program
LESS = 0.6  # a line beside the one that decides
OLDER = 0.95  # only older Pythons print it
ALONE = 0.8  # the only exception line, though other failures share it
NO_POOL = 0.8  # the same message without any executor


def central(failure: Failure, failures: tuple[Failure, ...]) -> dict[str, float]:
    """Return every line that a failure's programs print as an error, and how central it is, from 0 to 1."""
    found: dict[str, float] = {}
    for script in failure.scripts:
        role = VARIANT if script.path.stem.startswith("broken_") else ROLES.get(script.role, 0.0)
        for age, transcript in enumerate(runs(script) if role else ()):
            for line, worth in worths(transcript, failures).items():
                value = role * worth * (OLDER if age else 1.0) * (1.0 if failure.executors else NO_POOL)
                found[line] = max(found.get(line, 0.0), value)
    return found


def runs(script: Script) -> list[Transcript]:
    """Return the transcripts of a program that failed, newest first; of one that works, all."""
    recorded = script.recording.transcripts if script.recording else ()
    return failing(script) if script.role == "broken" else list(recorded)


def worths(transcript: Transcript, failures: tuple[Failure, ...]) -> dict[str, float]:
    """Return what each line of one run is worth: the one that decides in full."""
    lines = [line for line in said(transcript) if line not in (OK, HANGS) and not line.startswith("exit status")]
    if not lines:
        return {}
    decides = min(lines, key=lambda line: shared(failures)[line])
    errors = [line for line in lines if "Error" in line or line == transcript.verdict]
    return {line: 1.0 if line == decides else ALONE if errors == [line] else LESS for line in lines}
