"""What the failures' folders say, as plain data: for the doctor, the note, and for machines."""

from __future__ import annotations

import json
import tomllib
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from clinic.faults import EXAMPLES, LANGUAGES
from clinic.interpreters import VERSIONS
from clinic.normalizing import HANGS, OK, messages
from clinic.records import Failure, Script, Transcript

DOCTOR = Path(__file__).parent / "doctor" / "doctor.toml"
NOTE = EXAMPLES / "toolbox" / "error_note.py"
NOTE_START = '# --- the rules; written by "make rules" from the failures of Futures Clinic, not by hand ---'
NOTE_END = "# --- end of the rules ---"
PAGE = "https://futures-clinic.readthedocs.io/{language}/latest/failures/{slug}.html"


def collect(failures: Iterable[Failure]) -> dict[str, Any]:
    """Return everything that a doctor needs, in any language: signatures, routes, replacements."""
    known = tomllib.loads(DOCTOR.read_text(encoding="utf-8"))
    signatures = [
        {
            "slug": failure.slug,
            "error": signature.error,
            "route": list(signature.route),
            "seen": signature.seen or "",
            "unless": signature.unless or "",
            "aftershock": signature.aftershock,
        }
        for failure in failures
        for signature in failure.signatures
    ]
    return {
        "signatures": signatures,
        "routes": [[name, route["pattern"]] for name, route in known["routes"].items()],
        "waits": [[name, wait["pattern"]] for name, wait in known["waits"].items()],
        "culprits": [[item["kind"], item["pattern"]] for item in known["culprit"]],
        "facts": [[item["kind"], item["pattern"], item.get("is", "")] for item in known["fact"]],
        **{key: known[key] for key in ("cleaning", "arrow", "context", "noise", "telling", "passed")},
    }


def words(failures: Iterable[Failure], language: str) -> dict[str, Any]:
    """Return the failures' titles, causes and fixes, and the doctor's own words, in one language."""
    known = tomllib.loads(DOCTOR.read_text(encoding="utf-8"))
    failures = tuple(failures)
    said: Mapping[str, Mapping[str, Any]] = {group: known[group] for group in ("routes", "waits")}
    return {
        **known["words"][language],
        "failures": {
            failure.slug: {key: getattr(failure.words[language], key) for key in ("title", "cause", "fix")}
            for failure in failures
        },
        "silent": [failure.slug for failure in failures if failure.broken.expect == "silent"],
        **{group: {name: item[language] for name, item in items.items()} for group, items in said.items()},
        "signs": {name: route["sign"] for name, route in known["routes"].items()},
    }


def everything(failures: Iterable[Failure]) -> dict[str, Any]:
    """Return what the command line needs: the rules, the words of both languages, the pages' addresses."""
    failures = tuple(failures)
    return {
        "rules": collect(failures),
        "words": {language: words(failures, language) for language in LANGUAGES},
        "address": {language: PAGE.format(language=language, slug="{0}") for language in LANGUAGES},
    }


def pack(failures: Iterable[Failure], file: Path) -> None:
    """Write ``doctor.pyz``: the doctor and its rules in a file that any Python 3.9 or later runs.

    The same failures give the same bytes.
    """
    contents = {
        "__main__.py": "import sys\n\nfrom clinic.doctor.__main__ import main\n\nsys.exit(main())\n",
        "clinic/__init__.py": "",
    }
    for path in sorted(DOCTOR.parent.glob("*.py")):
        contents[f"clinic/doctor/{path.name}"] = path.read_text(encoding="utf-8")
    contents["clinic/doctor/rules.json"] = dumps(everything(failures))
    with file.open("wb") as stream:
        stream.write(b"#!/usr/bin/env python3\n")
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in contents.items():
                archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def wordings(failure: Failure) -> Iterator[tuple[str, Script, Transcript]]:
    """Yield every exception line that a program printed, fixes excepted, whichever process wrote it."""
    for script in failure.scripts:
        for transcript in script.recording.transcripts if script.recording else ():
            if script.role != "fixed":
                ended = [transcript.verdict] if transcript.verdict not in (OK, HANGS) else []
                for message in dict.fromkeys([*messages(transcript.text), *ended]):
                    yield message, script, transcript


def listing(failures: Iterable[Failure]) -> dict[str, Any]:
    """Return what ``failures.json`` says; ``conf/static/failures.schema.json`` describes each key."""
    return {"version": 1, "failures": [entry(failure) for failure in failures]}


def entry(failure: Failure) -> dict[str, Any]:
    """Return what ``failures.json`` says of one failure."""
    said: dict[str, set[str]] = {}
    for message, _, transcript in wordings(failure):
        said.setdefault(message, set()).update(transcript.runs)
    words = {key: {code: getattr(failure.words[code], key) for code in LANGUAGES} for key in ("title", "cause", "fix")}
    return {
        "slug": failure.slug,
        "family": failure.family,
        "executors": list(failure.executors),
        **words,
        "page": {code: PAGE.format(language=code, slug=failure.slug) for code in LANGUAGES},
        "messages": [
            {"text": text, "pythons": [version for version in VERSIONS if version in runs]}
            for text, runs in said.items()
        ],
    }


def for_chats(failures: Iterable[Failure], language: str) -> str:
    """Return ``llms.txt``: the site in a few lines, then a line for each failure."""
    known = tomllib.loads(DOCTOR.read_text(encoding="utf-8"))["words"][language]
    lines = ["# Futures Clinic", "", f"> {known['about']}", ""]
    for failure in failures:
        words = failure.words[language]
        lines.append(
            f"- [{words.title}]({PAGE.format(language=language, slug=failure.slug)}): {words.cause} {words.fix}"
        )
    return "\n".join(lines) + "\n"


def dumps(data: Any) -> str:
    """Write data as JSON in few bytes, the same each time."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def pretty(data: Any) -> str:
    """Write data as JSON that people read too."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def write_note(failures: Iterable[Failure], file: Path) -> bool:
    """Bring the rules in ``error_note.py`` up to date; tell whether that changed anything."""
    text = file.read_text(encoding="utf-8")
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
    lines += [f"    ({name!r}, {pattern!r})," for name, pattern in known["routes"]]
    lines += [")", "SIGNATURES: tuple[tuple[str, str, tuple[str, ...], str, str, bool], ...] = ("]
    for item in known["signatures"]:
        keys = ("slug", "error", "route", "seen", "unless", "aftershock")
        values = [tuple(item[key]) if key == "route" else item[key] for key in keys]
        lines.append(f"    ({', '.join(map(repr, values))}),")
    lines += [")", "TITLES: dict[str, dict[str, str]] = {"]
    for failure in failures:
        titles = {language: failure.words[language].title.replace("`", "") for language in LANGUAGES}
        lines.append(f"    {failure.slug!r}: {titles!r},")
    return "\n".join([*lines, "}", "# fmt: on", ""])
