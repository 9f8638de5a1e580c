"""Turn runs into ``recorded/``."""

from __future__ import annotations

import importlib.metadata
import json
import shutil
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from clinic import tracing
from clinic.interpreters import VERSIONS, Interpreter, age
from clinic.normalizing import OK, skeleton
from clinic.records import Example, Failure, Script, Transcript
from clinic.schema import NO_START_METHOD
from clinic.transcribing import RUNS_AT_ONCE, Cell, cells, claimed, digest, execute, transcribe, verdict


@dataclass(frozen=True)
class Ended:
    """What a run printed, how it ended, and on which patch release; ``kept`` is where it was recorded before."""

    text: str
    verdict: str
    python: str
    kept: Transcript | None = None


@dataclass(frozen=True)
class Ending:
    """One distinct ending: the run that stands for it, the file of its transcript, and all runs that ended so."""

    file: str
    start_method: str
    shown: Ended
    runs: Mapping[str, str]

    @property
    def data(self) -> dict[str, Any]:
        """What ``verdicts.json`` says of it."""
        return {
            "verdict": self.shown.verdict,
            "transcript": self.file,
            "python": self.shown.python,
            "start_method": self.start_method,
            "runs": self.runs,
        }


class RefusedError(RuntimeError):
    """A recording would lose something; the message says what, and what to do."""


def record(example: Example, interpreters: Mapping[str, Interpreter], drop: Sequence[str] = ()) -> list[str]:
    """Run every script of an example on every interpreter; replace ``recorded/`` when all is complete.

    What was recorded on a Python that is not here is kept as long as the program is the same.
    Returns the names of the transcripts. Raises :exc:`RefusedError`.
    """
    absent = {cell for script in example.scripts for cell in claimed(script) if cell.version not in interpreters}
    kept = {cell: keep(cell, example.pythons) for cell in absent if cell.version not in drop}
    wanted = [cell for script in example.scripts for cell in cells(script, interpreters)]
    if not wanted:
        raise RefusedError(f"{example.slug}: no Python that it claims was found. Install one of {VERSIONS}")
    with ThreadPoolExecutor(RUNS_AT_ONCE) as pool:
        fresh = pool.map(lambda cell: run_now(cell, interpreters[cell.version]), wanted)
        ended = dict(zip(wanted, fresh, strict=True))
    ended |= {cell: old for cell, old in kept.items() if old}
    replace_folder(example, files(example.scripts, ended, interpreters) | timelines(example, interpreters))
    return sorted(path.name for path in (example.folder / "recorded").iterdir())


def run_now(cell: Cell, interpreter: Interpreter) -> Ended:
    """Run a cell and write down what it showed."""
    done = execute(cell, interpreter)
    return Ended(transcribe(cell.script, done), verdict(done), interpreter.patch)


def timelines(example: Example, interpreters: Mapping[str, Interpreter]) -> dict[str, str]:
    """Return the files of a failure's timelines, each as the Python that it is of has it.

    Where that Python is not here, the one that is there is kept. Raises :exc:`RefusedError`.
    """
    found = {}
    for script in example.drawn if isinstance(example, Failure) else ():
        newest = drawn_on(script)
        if newest in interpreters:
            found[script.timeline.name] = timeline(script, interpreters[newest])
        elif script.timeline.exists():
            found[script.timeline.name] = script.timeline.read_text(encoding="utf-8")
    return found


def timeline(script: Script, interpreter: Interpreter) -> str:
    """Return the file of a program's timeline. Raises :exc:`RefusedError`."""
    try:
        return tracing.text(script, interpreter)
    except tracing.UnsteadyError as error:
        remedy = (
            'Say why in failure.toml: timeline = "reason"' if script.path.stem == "broken" else "Take it from beside"
        )
        raise RefusedError(f"{script.path.parent.name}: {error}. {remedy}") from error


def drawn_on(script: Script) -> str:
    """Return the Python that a timeline is of: the newest one on which the program fails, if that is recorded."""
    cells = [cell for cell in claimed(script) if cell.version in VERSIONS]
    endings = {cell: script.recording.transcript(cell.version, cell.start_method) for cell in cells if script.recording}
    failing = [cell for cell, ending in endings.items() if ending and ending.verdict != OK]
    return max((cell.version for cell in failing or cells), key=age)


def keep(cell: Cell, pythons: Mapping[str, str]) -> Ended | None:
    """Return what an earlier recording says of a cell, None if there is nothing.

    Raises :exc:`RefusedError` if the program has changed since.
    """
    recording = cell.script.recording
    transcript = recording.transcript(cell.version, cell.start_method) if recording else None
    if recording is None or transcript is None:
        return None
    if recording.digest != digest(cell.script):
        raise RefusedError(
            f"{cell.script.name}: Python {cell.version} was recorded before, is not on this machine, and the program"
            f" has changed. Install Python {cell.version}, or give it up: python -m clinic record"
            f" --drop {cell.version} {cell.script.path.parent.name}"
        )
    return Ended(transcript.text, transcript.verdict, pythons[cell.version], transcript)


def files(
    scripts: Iterable[Script], ended: Mapping[Cell, Ended], interpreters: Mapping[str, Interpreter]
) -> dict[str, str]:
    """Return the files of ``recorded/`` by name: a transcript of each distinct ending, and ``verdicts.json``."""
    texts: dict[str, str] = {}
    entries: dict[str, Any] = {}
    for script in scripts:
        mine = {cell: each for cell, each in ended.items() if cell.script is script}
        endings = [describe(group, interpreters) for group in group_by_skeleton(mine)]
        texts |= {ending.file: ending.shown.text for ending in endings}
        entry = entries[script.path.name] = {"sha256": digest(script), "endings": [ending.data for ending in endings]}
        if script.requires:
            entry["requires"] = {name: importlib.metadata.version(name) for name in script.requires}
    pythons = {cell.version: ended[cell].python for cell in sorted(ended, key=newest_first, reverse=True)}
    data = {"pythons": pythons, "scripts": entries}
    return texts | {"verdicts.json": json.dumps(data, indent=1, ensure_ascii=False) + "\n"}


def group_by_skeleton(ended: Mapping[Cell, Ended]) -> list[dict[Cell, Ended]]:
    """Put the runs together that differ in stack frames only, newest Python first."""
    groups: dict[tuple[str, str], dict[Cell, Ended]] = defaultdict(dict)
    for cell in sorted(ended, key=newest_first):
        groups[skeleton(ended[cell].text), ended[cell].verdict][cell] = ended[cell]
    return list(groups.values())


def newest_first(cell: Cell) -> tuple[list[float], str]:
    """Sort cells from the newest Python to the oldest, then by start method."""
    return ([-number for number in age(cell.version)], cell.start_method)


def describe(group: Mapping[Cell, Ended], interpreters: Mapping[str, Interpreter]) -> Ending:
    """Choose the run that stands for a group: on the newest Python, with its default start method if that is there.

    A group of which nothing was run now keeps its old transcript.
    """
    fresh = [cell for cell in group if group[cell].kept is None]
    old = next(iter(group.values())).kept
    if old and not fresh:
        return Ending(old.path.name, old.start_method, Ended(old.text, old.verdict, old.python), runs_of(group))
    newest = max((cell.version for cell in fresh), key=lambda name: (name in VERSIONS, age(name)))
    default = interpreters[newest].default_start_method
    same = {cell.start_method: cell for cell in fresh if cell.version == newest}
    usual = same.get(default) or same.get(NO_START_METHOD)
    chosen = usual or next(iter(same.values()))
    name = ".".join([chosen.script.path.stem, newest, *([] if usual else [chosen.start_method]), "txt"])
    return Ending(name, chosen.start_method, group[chosen], runs_of(group))


def runs_of(cells_of_group: Iterable[Cell]) -> dict[str, str]:
    """Return the start methods of a group's runs for each Python version, newest first."""
    runs: dict[str, list[str]] = defaultdict(list)
    for cell in sorted(cells_of_group, key=newest_first):
        runs[cell.version].append(cell.start_method)
    return {version: " ".join(methods) for version, methods in runs.items()}


def replace_folder(example: Example, files: Mapping[str, str]) -> None:
    """Write a complete new ``recorded/`` beside the old one, then exchange them."""
    target = example.folder / "recorded"
    new, old = target.with_name("recorded.new"), target.with_name("recorded.old")
    for left_over in (new, old):
        shutil.rmtree(left_over, ignore_errors=True)
    new.mkdir()
    for name, text in files.items():
        (new / name).write_text(text, encoding="utf-8")
    if target.exists():
        target.rename(old)
    new.rename(target)
    shutil.rmtree(old, ignore_errors=True)
