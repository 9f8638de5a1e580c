"""Turn runs into ``recorded/``, and compare a run with what is recorded."""

from __future__ import annotations

import difflib
import hashlib
import importlib.metadata
import json
import os
import shutil
import signal
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from clinic.interpreters import VERSIONS, Interpreter, age, current
from clinic.normalizing import comparable, ending, normalize, skeleton
from clinic.records import NO_START_METHOD, Example, Recording, Script
from clinic.running import IDLE, Run, run

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
    elif done.status < 0:
        lines.append(f"(killed by {signal.Signals(-done.status).name})")
    elif done.status > 0:
        lines.append(f"(exit status {done.status})")
    return "\n".join(line for line in lines if line) + "\n"


def digest(script: Script) -> str:
    """Return the SHA-256 of a script, its helpers and its command: a recording is of exactly these."""
    content = hashlib.sha256(script.command.encode())
    for path in (script.path, *script.helpers):
        content.update(path.read_bytes())
    return content.hexdigest()


def verify(cell: Cell, interpreter: Interpreter, rerun: Callable[[Cell], str] | None = None) -> list[str]:
    """Run a cell; return how it differs from its recording, line by line, or nothing.

    ``rerun`` gives the transcript of the cell if it need not be run anew.
    """
    recording = cell.script.recording
    transcript = recording.transcript(cell.version, cell.start_method) if recording else None
    where = f"{cell.script.name} on Python {interpreter.patch}, {cell.start_method}"
    if recording is None or transcript is None:
        return [f"{where}: not recorded. Run: make record ONLY={cell.script.path.parent.name}"]
    if recording.digest != digest(cell.script):
        return [f"{where}: the program changed. Run: make record ONLY={cell.script.path.parent.name}"]
    text = rerun(cell) if rerun else transcribe(cell.script, execute(cell, interpreter))
    same_python = (transcript.python, transcript.start_method) == (interpreter.patch, cell.start_method)
    view: Callable[[str], str] = comparable if same_python else skeleton
    expected, actual = view(transcript.text).splitlines(), view(text).splitlines()
    if expected == actual:
        return []
    return [f"{where}: not as recorded", *difflib.unified_diff(expected, actual, "recorded", "run now", lineterm="")]


class RefusedError(Exception):
    """A recording would lose something; the message says what, and what to do."""


def record(example: Example, interpreters: Mapping[str, Interpreter], drop: Sequence[str] = ()) -> list[str]:
    """Run every script of an example on every interpreter; replace ``recorded/`` when all is complete.

    What was recorded on a Python that is not here is kept as long as the program is the same.
    Returns the names of the transcripts. Raises :exc:`RefusedError`.
    """
    texts: dict[Cell, str] = {}
    kept: dict[Cell, str] = {}
    for script in example.scripts:
        for cell in claimed(script):
            gone = cell.version not in interpreters and cell.version not in drop
            if gone and (text := keep(cell)) is not None:
                kept[cell] = text
    wanted = [cell for script in example.scripts for cell in cells(script, interpreters)]
    if not wanted:
        raise RefusedError(f"{example.slug}: no Python that it claims was found. Install one of {VERSIONS}")
    with ThreadPoolExecutor(RUNS_AT_ONCE) as pool:
        runs = pool.map(lambda cell: transcribe(cell.script, execute(cell, interpreters[cell.version])), wanted)
        texts = dict(zip(wanted, runs, strict=True))
    pythons = {cell.version: example.pythons[cell.version] for cell in kept}
    pythons |= {cell.version: interpreters[cell.version].patch for cell in wanted}
    data: dict[str, Any] = {"pythons": {version: pythons[version] for version in sorted(pythons, key=age)}}
    files: dict[str, str] = {}
    data["scripts"] = {}
    for script in example.scripts:
        mine = {cell: text for cell, text in (texts | kept).items() if cell.script is script}
        endings = [describe(script, group, kept, interpreters, pythons, files) for group in group_by_skeleton(mine)]
        entry: dict[str, Any] = {"sha256": digest(script), "endings": endings}
        if script.requires:
            entry["requires"] = {name: importlib.metadata.version(name) for name in script.requires}
        data["scripts"][script.path.name] = entry
    files["verdicts.json"] = json.dumps(data, indent=1, ensure_ascii=False) + "\n"
    replace_folder(example, files)
    return sorted(files)


def keep(cell: Cell) -> str | None:
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
    return transcript.text


def group_by_skeleton(texts: Mapping[Cell, str]) -> list[dict[Cell, str]]:
    """Put the runs together that differ in stack frames only, newest Python first."""
    groups: dict[str, dict[Cell, str]] = defaultdict(dict)
    for cell in sorted(texts, key=newest_first):
        groups[skeleton(texts[cell])][cell] = texts[cell]
    return list(groups.values())


def newest_first(cell: Cell) -> tuple[list[float], str]:
    """Sort cells from the newest Python to the oldest, then by start method."""
    return ([-number for number in age(cell.version)], cell.start_method)


def describe(
    script: Script,
    group: Mapping[Cell, str],
    kept: Mapping[Cell, str],
    interpreters: Mapping[str, Interpreter],
    pythons: Mapping[str, str],
    files: dict[str, str],
) -> dict[str, Any]:
    """Choose the transcript that stands for a group, file it, and say which runs ended like it."""
    fresh = [cell for cell in group if cell not in kept]
    if not fresh:
        return describe_kept(script.recording, group, files)
    version = max((cell.version for cell in fresh), key=lambda name: (name in VERSIONS, age(name)))
    methods = [cell.start_method for cell in fresh if cell.version == version]
    default = interpreters[version].default_start_method
    usual = default in methods or NO_START_METHOD in methods
    method = default if default in methods else methods[0]
    name = f"{script.path.stem}.{version}.txt" if usual else f"{script.path.stem}.{version}.{method}.txt"
    text = files[name] = group[Cell(script, version, method)]
    return {
        "verdict": ending(text),
        "transcript": name,
        "python": pythons[version],
        "start_method": method,
        "runs": runs_of(group),
    }


def describe_kept(recording: Recording | None, group: Mapping[Cell, str], files: dict[str, str]) -> dict[str, Any]:
    """Describe a group of which nothing was run now: its old transcript stays."""
    first = next(iter(group))
    assert recording is not None
    old = recording.transcript(first.version, first.start_method)
    assert old is not None
    files[old.path.name] = old.text
    return {
        "verdict": old.verdict,
        "transcript": old.path.name,
        "python": old.python,
        "start_method": old.start_method,
        "runs": runs_of(group),
    }


def runs_of(group: Mapping[Cell, str]) -> dict[str, str]:
    """Return the start methods of a group's runs for each Python version, newest first."""
    runs: dict[str, list[str]] = defaultdict(list)
    for cell in sorted(group, key=newest_first):
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
