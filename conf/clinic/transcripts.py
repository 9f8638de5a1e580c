"""Reads ``recorded/``: how each program ended on each Python, and the texts that show it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from clinic.faults import DataError, Fault
from clinic.reading import read_json, read_text
from clinic.records import Recording, Transcript
from clinic.schema import NO_START_METHOD, START_METHODS, Ending, Recorded, VerdictsFile

LONGEST = 100_000  # bytes of a transcript; the longest has 6502
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def load_recordings(folder: Path) -> tuple[dict[str, str], dict[str, Recording]]:
    """Read ``recorded/verdicts.json``; nothing recorded yet is an empty answer.

    A program that is gone may still be recorded, or else it could not be recorded again without it; that
    a digest, a verdict and a text belong together is for the tests, which run the programs.
    """
    file = folder / "recorded" / "verdicts.json"
    if not file.exists():
        return {}, {}
    read = read_json(file, VerdictsFile)
    if faults := [*twice(file, read), *texts(file, read)]:
        raise DataError.of(faults)
    return dict(read.pythons), {name: recording(file.parent, entry) for name, entry in read.scripts.items()}


def recording(folder: Path, entry: Recorded) -> Recording:
    """Turn one program's entry into a record."""
    return Recording(entry.sha256, entry.requires, tuple(transcript(folder, ending) for ending in entry.endings))


def transcript(folder: Path, ending: Ending) -> Transcript:
    """Turn one ending into a record."""
    runs = {version: tuple(methods.split()) for version, methods in ending.runs.items()}
    return Transcript(folder / ending.transcript, ending.verdict, ending.python, ending.start_method, runs)


def again(file: Path) -> str:
    """Say how to mend a recording."""
    return f"Delete the folder, then record again: make record ONLY={file.parents[1].name}"


def twice(file: Path, read: VerdictsFile) -> Iterator[Fault]:
    """Yield the runs that no Python can have had, and those that ended in two ways."""
    for version, release in read.pythons.items():
        if not f"{release}.".startswith(f"{version}."):
            yield Fault(file, f"pythons.{version}", f"{release} is not a release of it", again(file))
    for name, entry in read.scripts.items():
        runs = Counter(
            (version, method)
            for ending in entry.endings
            for version, methods in ending.runs.items()
            for method in methods.split()
        )
        for (version, method), number in runs.items():
            where = f"Python {version}, {method}"
            if method not in (*START_METHODS, NO_START_METHOD):
                yield Fault(file, f"scripts.{name}", f"{where}: {method!r} is not a start method", again(file))
            if version not in read.pythons:
                yield Fault(file, f"scripts.{name}", f"{where}: pythons does not have that version", again(file))
            if number > 1:
                yield Fault(file, f"scripts.{name}", f"{where}: the run ended in {number} ways", again(file))


def texts(file: Path, read: VerdictsFile) -> Iterator[Fault]:
    """Yield what is wrong with the transcripts."""
    for name, entry in read.scripts.items():
        for ending in entry.endings:
            path = file.parent / ending.transcript
            if fact := wrong(path, name):
                yield Fault(path, f"scripts.{name}", fact, again(file))


def wrong(path: Path, program: str) -> str:
    """Say what is wrong with a transcript of a program, or nothing."""
    if not path.name.startswith(f"{program.removesuffix('.py')}.3."):
        return f"this is not a transcript of {program}"
    if path.is_symlink() or not path.is_file():
        return "the transcript is missing, or is not a file"
    if path.stat().st_size > LONGEST:
        return f"the transcript has {path.stat().st_size} bytes, at most {LONGEST}"
    try:
        text = read_text(path)
    except DataError as error:
        return error.faults[0].fact
    if not text.strip():
        return "the transcript is empty"
    if found := CONTROL.search(text):
        return f"the transcript has the control code {found.group()!r}"
    return ""
