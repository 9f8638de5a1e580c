"""Compare runs with their recordings."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

from clinic.interpreters import Interpreter
from clinic.normalizing import comparable, skeleton
from clinic.transcribing import RUNS_AT_ONCE, Cell, digest, execute, transcribe


def differences(cells: Sequence[Cell], found: Mapping[str, Interpreter]) -> Iterator[tuple[list[str], list[str]]]:
    """Run cells; yield how each differs from its recording, and how it differs when it is run once more, alone.

    Some older Pythons have faults that show in one run of thousands.
    """
    with ThreadPoolExecutor(RUNS_AT_ONCE) as pool:
        answers = list(pool.map(lambda cell: verify(cell, found[cell.version]), cells))
    for cell, answer in zip(cells, answers, strict=True):
        if answer:
            yield answer, verify(cell, found[cell.version])


def verify(cell: Cell, interpreter: Interpreter, rerun: Callable[[Cell], str] | None = None) -> list[str]:
    """Run a cell; return how it differs from its recording, line by line, or nothing.

    ``rerun`` gives the transcript of the cell if it need not be run anew. A patch release that was recorded
    under its full name is compared with that, on a machine where it is the newest of its version too.
    """
    remedy = f"Run: make record ONLY={cell.script.path.parent.name}"
    where = f"{cell.script.name} on Python {interpreter.patch}, {cell.start_method}"
    recording = cell.script.recording
    found = recording and (
        recording.transcript(interpreter.patch, cell.start_method)
        or recording.transcript(cell.version, cell.start_method)
    )
    if recording is None or not found:
        return [f"{where}: not recorded. {remedy}"]
    if recording.digest != digest(cell.script):
        return [f"{where}: the program changed. {remedy}"]
    text = rerun(cell) if rerun else transcribe(cell.script, execute(cell, interpreter))
    same_python = (found.python, found.start_method) == (interpreter.patch, cell.start_method)
    view: Callable[[str], str] = comparable if same_python else skeleton
    expected, actual = view(found.text).splitlines(), view(text).splitlines()
    if expected == actual:
        return []
    title = f"{where}: not as recorded on Python {found.python}"
    return [title, *difflib.unified_diff(expected, actual, "recorded", "run now", lineterm="")]
