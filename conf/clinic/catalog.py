"""Read ``examples/`` into records; every fault in the data is a clear error."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from clinic.faults import DataError, known_keys, one_of, versions
from clinic.interpreters import VERSIONS
from clinic.places import EXAMPLES, LANGUAGES
from clinic.records import (
    EXECUTORS,
    EXPECTATIONS,
    FAMILIES,
    GUIDE,
    NO_START_METHOD,
    ROLES,
    ROUTES,
    START_METHODS,
    VIAS,
    Example,
    Failure,
    Guide,
    Recording,
    Script,
    Signature,
    Texts,
    Transcript,
)

COMMON_KEYS = {"pythons", "patches", "start_methods", "may_hang", "helpers", "scripts"}
KEYS = COMMON_KEYS | {"family", "also", "executors", "expect", "words", "station", "timeline", "signature", *LANGUAGES}
GUIDE_KEYS = COMMON_KEYS | {"group"}
WORD_KEYS = {"title", "cause", "fix"}
PATTERN_KEYS = ("error", "seen", "unless")
SIGNATURE_KEYS = {*PATTERN_KEYS, "route", "aftershock"}
SCRIPT_KEYS = {"expect", "pythons", "patches", "requires", "start_methods", "may_hang", "via", "flags"}
PYTHON_ONLY = re.compile(r"\(\?P|\(\?[aiLmsux]+[):-]|\(\?[>#(]|\\[AZ]|[+*?}]\+")
NESTED_QUANTIFIER = re.compile(r"\((?:[^()\\]|\\.)*(?<!\\)[+*](?:[^()\\]|\\.)*\)[+*{]")


def load(examples: Path = EXAMPLES, only: Sequence[str] = ()) -> tuple[Failure, ...]:
    """Read the failures named, or every one, in the order of the families and then of the slugs.

    Raises :exc:`DataError` for the first fault found, and for a name that no failure has.
    """
    found = [load_failure(folder) for folder in named(examples / "failures", "failure.toml", only)]
    return tuple(sorted(found, key=lambda failure: (FAMILIES.index(failure.family), failure.slug)))


def load_all(examples: Path = EXAMPLES, only: Sequence[str] = ()) -> tuple[Example, ...]:
    """Read the failures and guides named, or every one. Raises :exc:`DataError`."""
    guides = [path.parent.name for path in (examples / "guides").glob("*/guide.toml")]
    failures = [name for name in only if name not in guides]
    read: list[Example] = [] if only and not failures else list(load(examples, failures))
    wanted = [name for name in only if name in guides]
    read += [] if only and not wanted else load_guides(examples, wanted)
    return tuple(read)


def load_guides(examples: Path = EXAMPLES, only: Sequence[str] = ()) -> tuple[Guide, ...]:
    """Read the guides named, or every one, in the order of their names. Raises :exc:`DataError`."""
    return tuple(load_guide(folder) for folder in named(examples / "guides", "guide.toml", only))


def named(parent: Path, file: str, only: Sequence[str]) -> list[Path]:
    """Return the folders that hold such a file, or those of them that are named."""
    folders = sorted(path.parent for path in parent.glob(f"*/{file}"))
    for slug in only:
        one_of(parent, slug, slug, [folder.name for folder in folders])
    return [folder for folder in folders if not only or folder.name in only]


def load_failure(folder: Path) -> Failure:
    """Read one failure's folder. Raises :exc:`DataError`."""
    file = folder / "failure.toml"
    data = read_toml(file, KEYS)
    family = one_of(file, "family", data.get("family"), FAMILIES)
    expect = one_of(file, "expect", data.get("expect"), EXPECTATIONS)
    executors = tuple(one_of(file, "executors", name, EXECUTORS) for name in data.get("executors", ()))
    texts = {language: load_texts(file, language, data) for language in LANGUAGES}
    signatures = tuple(
        load_signature(file, f"signature[{number}]", table) for number, table in enumerate(data.get("signature", []))
    )
    pythons, recordings = load_recordings(folder)
    usual = {"expect": expect, "start_methods": START_METHODS if "process" in executors else ()}
    scripts = load_scripts(file, data, usual, recordings)
    if not any(script.path.stem == "broken" for script in scripts):
        raise DataError(folder, "broken.py", "the program that fails is missing", "Add broken.py")
    return Failure(
        folder,
        scripts,
        pythons,
        family=family,
        executors=executors,
        expect=expect,
        texts=texts,
        signatures=signatures,
        also=tuple(data.get("also", ())),
        station=data.get("station"),
        timeline=data.get("timeline"),
        words={language: tuple(said) for language, said in data.get("words", {}).items()},
    )


def load_guide(folder: Path) -> Guide:
    """Read one guide's folder. Raises :exc:`DataError`."""
    file = folder / "guide.toml"
    data = read_toml(file, GUIDE_KEYS)
    pythons, recordings = load_recordings(folder)
    return Guide(folder, load_scripts(file, data, {"expect": "ok", "start_methods": ()}, recordings), pythons)


def read_toml(file: Path, known: set[str]) -> dict[str, Any]:
    """Read a TOML file that has only known keys."""
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataError(file, "(syntax)", f"this is not TOML: {error}", "Mend the line that it names") from error
    known_keys(file, "", data, known)
    return data


def load_texts(file: Path, language: str, data: Mapping[str, Any]) -> Texts:
    """Read the title, cause and fix in one language."""
    table = data.get(language)
    if not isinstance(table, dict):
        raise DataError(file, f"[{language}]", "the language is missing", f"Add [{language}] with title, cause and fix")
    known_keys(file, f"{language}.", table, WORD_KEYS)
    for key in sorted(WORD_KEYS):
        if not isinstance(table.get(key), str) or not table[key].strip():
            raise DataError(file, f"{language}.{key}", f"{table.get(key)!r} is not a text", "Write one sentence")
    return Texts(**table)


def load_signature(file: Path, where: str, table: Mapping[str, Any]) -> Signature:
    """Read one signature, and refuse what Python and JavaScript do not share."""
    known_keys(file, f"{where}.", table, SIGNATURE_KEYS)
    if "error" not in table:
        raise DataError(file, f"{where}.error", "the key is missing", "Add the regular expression of the error line")
    for key, pattern in ((key, table[key]) for key in PATTERN_KEYS if key in table):
        try:
            re.compile(pattern)
        except (re.error, TypeError) as error:
            remedy = "Mend the regular expression"
            raise DataError(file, f"{where}.{key}", f"{pattern!r} does not compile: {error}", remedy) from error
        if PYTHON_ONLY.search(pattern):
            fact = f"{pattern!r} is not in the common subset of Python's re and JavaScript's RegExp"
            raise DataError(file, f"{where}.{key}", fact, "Do without inline flags, named groups, \\A and \\Z")
        if NESTED_QUANTIFIER.search(pattern):
            fact = f"{pattern!r} has a quantifier inside a quantified group"
            raise DataError(file, f"{where}.{key}", fact, "Rewrite it: such a pattern can take exponential time")
    routes = table.get("route", ())
    route = tuple(
        one_of(file, f"{where}.route", name, ROUTES) for name in ([routes] if isinstance(routes, str) else routes)
    )
    return Signature(table["error"], route, table.get("seen"), table.get("unless"), bool(table.get("aftershock")))


def load_scripts(
    file: Path, data: Mapping[str, Any], usual: Mapping[str, Any], recordings: Mapping[str, Recording]
) -> tuple[Script, ...]:
    """Find the folder's programs, and read what the file says about each."""
    folder = file.parent
    helpers = tuple((folder / name).resolve() for name in data.get("helpers", ()))
    for helper in helpers:
        if not helper.exists():
            raise DataError(file, "helpers", f"{helper.name} does not exist", "Correct the name")
    paths = sorted((path for path in folder.glob("*.py") if path.resolve() not in helpers), key=script_order)
    tables = data.get("scripts", {})
    known_keys(file, "scripts.", tables, [path.stem for path in paths])
    usual = {"pythons": ">=3.9", "patches": (), "may_hang": False, "group": None, **usual}
    usual |= {key: data[key] for key in usual if key in data}
    return tuple(load_script(file, path, usual, tables.get(path.stem, {}), helpers, recordings) for path in paths)


def load_script(
    file: Path,
    path: Path,
    usual: Mapping[str, Any],
    table: Mapping[str, Any],
    helpers: tuple[Path, ...],
    recordings: Mapping[str, Recording],
) -> Script:
    """Read what the file says about one program; what it does not say is as usual in the folder."""
    where = f"scripts.{path.stem}"
    known_keys(file, f"{where}.", table, SCRIPT_KEYS)
    role = GUIDE if file.name == "guide.toml" else path.stem.partition("_")[0]
    if role not in (*ROLES, GUIDE):
        fact = f"the name begins with none of {', '.join(ROLES)}"
        raise DataError(path, path.name, fact, "Rename the program, or list it under helpers in failure.toml")
    expect = {"fixed": "ok", "shows": "ok", "wrong": table.get("expect")}.get(
        role, table.get("expect", usual["expect"])
    )
    if role == "wrong" or expect != "ok":
        one_of(file, f"{where}.expect", expect, EXPECTATIONS)
    methods = table.get("start_methods", usual["start_methods"])
    for method in methods:
        one_of(file, f"{where}.start_methods", method, START_METHODS)
    return Script(
        path,
        role,
        str(expect),
        versions(file, f"{where}.pythons", table.get("pythons", usual["pythons"])),
        tuple(methods) or (NO_START_METHOD,),
        tuple(table.get("requires", ())),
        usual["group"],
        bool(table.get("may_hang", usual["may_hang"])),
        one_of(file, f"{where}.via", table.get("via", "file"), VIAS),
        tuple(table.get("flags", ())),
        helpers,
        tuple(patch(file, f"{where}.patches", name) for name in table.get("patches", usual["patches"])),
        recordings.get(path.name),
    )


def patch(file: Path, key: str, name: object) -> str:
    """Read the name of a patch release such as ``"3.13.5"``."""
    version, dot, number = str(name).rpartition(".")
    if version not in VERSIONS or not number.isdecimal():
        raise DataError(file, key, f"{name!r} is not a patch release", "Write it in full, such as '3.13.5'")
    return f"{version}{dot}{number}"


def script_order(path: Path) -> tuple[int, str]:
    """Sort the failing programs first, then fixes, wrong fixes, and demonstrations."""
    role = path.stem.partition("_")[0]
    return (ROLES.index(role) if role in ROLES else len(ROLES), path.stem)


def load_recordings(folder: Path) -> tuple[dict[str, str], dict[str, Recording]]:
    """Read ``recorded/verdicts.json``; nothing recorded yet is an empty answer."""
    file = folder / "recorded" / "verdicts.json"
    if not file.exists():
        return {}, {}
    remedy = f"Record again: make record ONLY={folder.name}"
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        recordings = {}
        for name, entry in data["scripts"].items():
            transcripts = tuple(
                Transcript(
                    file.parent / item["transcript"],
                    item["verdict"],
                    item["python"],
                    item["start_method"],
                    {version: tuple(methods.split()) for version, methods in item["runs"].items()},
                )
                for item in entry["endings"]
            )
            recordings[name] = Recording(entry["sha256"], entry.get("requires", {}), transcripts)
        pythons = dict(data["pythons"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DataError(file, "(content)", f"the recording is damaged: {error!r}", remedy) from error
    for recording in recordings.values():
        for transcript in recording.transcripts:
            if not transcript.path.exists():
                raise DataError(file, transcript.path.name, "the transcript is missing", remedy)
    return pythons, recordings
