"""Writes the failures' signatures into ``examples/toolbox/error_note.py``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from clinic.faults import DataError
from clinic.places import EXAMPLES, LANGUAGES
from clinic.reading import read_text
from clinic.records import Failure
from clinic.rules import collect

NOTE = EXAMPLES / "toolbox" / "error_note.py"
NOTE_START = '# --- the rules; written by "make rules" from the failures of Futures Clinic, not by hand ---'
NOTE_END = "# --- end of the rules ---"


def write_note(failures: Iterable[Failure], file: Path) -> bool:
    """Bring the rules in ``error_note.py`` up to date; tell whether that changed anything."""
    text = read_text(file)
    if text.find(NOTE_START) > text.find(NOTE_END) or NOTE_START not in text:
        remedy = f"Write the lines {NOTE_START!r} and {NOTE_END!r} where the rules belong"
        raise DataError(file, "(rules)", "there is no place for the rules", remedy)
    before, start, rest = text.partition(NOTE_START)
    _, end, after = rest.partition(NOTE_END)
    new = "".join((before, start, note_rules(tuple(failures)), end, after))
    file.write_text(new, encoding="utf-8")
    return new != text


def note_rules(failures: Iterable[Failure]) -> str:
    """Return the signatures, routes and titles as Python."""
    failures = tuple(failure for failure in failures if failure.signatures)
    known = collect(failures)
    lines = ["", "# fmt: off", "ROUTES: tuple[tuple[str, str], ...] = ("]
    lines += [f"    ({' '.join([name, *hides])!r}, {pattern!r})," for name, pattern, hides, *_ in known["routes"]]
    lines += [")", "SIGNATURES: tuple[tuple[str, str, tuple[str, ...], str, str, bool], ...] = ("]
    for item in known["signatures"]:
        keys = ("slug", "error", "route", "seen", "unless", "aftershock")
        item["slug"] = "" if item["possible"] else item["slug"]  # what is only possible is not said
        values = [tuple(item[key]) if key == "route" else item[key] for key in keys]
        lines.append(f"    ({', '.join(map(repr, values))}),")
    lines += [")", "TITLES: dict[str, dict[str, str]] = {"]
    for failure in failures:
        titles = {language: failure.texts[language].title.replace("`", "") for language in LANGUAGES}
        lines.append(f"    {failure.slug!r}: {titles!r},")
    return "\n".join([*lines, "}", "# fmt: on", ""])
