"""What the site offers to machines: ``doctor.pyz``, ``failures.json``, ``llms.txt``."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from clinic.interpreters import VERSIONS, minor
from clinic.knowledge import FILE, known
from clinic.normalizing import OK
from clinic.places import LANGUAGES, PAGE, SITE
from clinic.records import Failure, Script
from clinic.rules import dumps, everything
from clinic.wordings import wordings


def pack(failures: Sequence[Failure], file: Path) -> None:
    """Write ``doctor.pyz``: the doctor and its rules in a file that any Python 3.9 or later runs.

    The same failures give the same bytes.
    """
    contents = {
        "__main__.py": "import sys\n\nfrom clinic.doctor.__main__ import main\n\nsys.exit(main())\n",
        "clinic/__init__.py": "",
    }
    for path in sorted(FILE.parent.glob("*.py")):
        contents[f"clinic/doctor/{path.name}"] = path.read_text(encoding="utf-8")
    contents["clinic/doctor/rules.json"] = dumps(everything(failures))
    contents["clinic/doctor/programs.json"] = dumps(carried(failures))
    with file.open("wb") as stream:
        stream.write(b"#!/usr/bin/env python3\n")
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in contents.items():
                archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def carried(failures: Iterable[Failure]) -> dict[str, Any]:
    """Return the programs that ``doctor.pyz --check`` runs, and how each ended, by version and start method."""
    return {
        failure.slug: [program(script) for script in failure.scripts if script.role != "shows"] for failure in failures
    }


def program(script: Script) -> dict[str, Any]:
    """Return a program with the files that it needs, and its endings on the newest patch release of each version."""
    prints = [marker.what for marker in script.markers if marker.kind == "prints"]
    endings: dict[str, dict[str, str]] = {}
    for transcript in script.recording.transcripts if script.recording else ():
        silent = [line for line in prints if transcript.verdict == OK and line in transcript.text.splitlines()]
        for version, methods in transcript.runs.items():
            if version in VERSIONS:
                ended = f"prints {silent[0]}" if silent else transcript.verdict
                endings.setdefault(version, {}).update(dict.fromkeys(methods, ended))
    files = {path.name: path.read_text(encoding="utf-8") for path in (script.path, *script.helpers)}
    requires = [*script.requires, *([script.group] if script.group else [])]
    return {
        "name": script.path.name, "files": files, "via": script.via, "flags": list(script.flags),
        "requires": requires, "prints": prints, "endings": endings,
    }  # fmt: skip


def listing(failures: Iterable[Failure]) -> dict[str, Any]:
    """Return what ``failures.json`` says; ``conf/static/failures.schema.json`` describes each key."""
    return {"version": 1, "failures": [entry(failure) for failure in failures]}


def entry(failure: Failure) -> dict[str, Any]:
    """Return what ``failures.json`` says of one failure."""
    said: dict[str, set[str]] = {}
    for message, _, transcript in wordings(failure):
        said.setdefault(message, set()).update(minor(name) for name in transcript.runs)
    words = {key: {code: getattr(failure.texts[code], key) for code in LANGUAGES} for key in ("title", "cause", "fix")}
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


def for_chats(failures: Iterable[Failure], language: str, pages: Iterable[tuple[str, str, str]] = ()) -> str:
    """Return ``llms.txt``: the site in a few lines, each failure with what people type and its messages, other pages.

    ``pages`` are their titles, addresses below the site's, and descriptions.
    """
    lines = ["# Futures Clinic", "", f"> {known().words[language]['about']}", ""]
    for failure in failures:
        texts, words = failure.texts[language], failure.words.get(language, ())
        typed = f" ({', '.join(words)})" if words else ""
        page = PAGE.format(language=language, slug=failure.slug)
        lines.append(f"- [{texts.title}]({page}){typed}: {texts.cause} {texts.fix}")
        lines += [f"  - `{message}`" for message in dict.fromkeys(message for message, _, _ in wordings(failure))]
    site = SITE.format(language=language)
    others = [f"- [{title}]({site}{address}): {description}" for title, address, description in pages]
    return "\n".join([*lines, "", *others]) + "\n"


def pretty(data: Any) -> str:
    """Write data as JSON that people read too."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
