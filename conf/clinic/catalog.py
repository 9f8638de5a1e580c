"""Read ``examples/`` into frozen records; every fault in the data is a clear error."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from packaging.specifiers import InvalidSpecifier, SpecifierSet

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
LANGUAGES = ("en", "ja")
FAMILIES = (
    "way-back",
    "way-out",
    "starting",
    "dead-worker",
    "deadlock",
    "silence",
    "stopping",
    "api",
    "shared-state",
    "asyncio",
    "resources",
    "not-a-pool",
)
EXECUTORS = ("process", "thread", "interpreter")
EXPECTATIONS = ("raises", "hangs", "silent")
START_METHODS = ("fork", "forkserver", "spawn")
NO_START_METHOD = "default"
ROLES = ("broken", "fixed", "wrong", "shows")
VIAS = ("file", "stdin", "command", "interactive")

KEYS = {"family", "executors", "expect", "pythons", "start_methods", "may_hang", "helpers"}
KEYS |= {"signature", "scripts", *LANGUAGES}
WORD_KEYS = {"title", "cause", "fix"}
SIGNATURE_KEYS = {"error", "seen"}
SCRIPT_KEYS = {"expect", "pythons", "requires", "start_methods", "may_hang", "via", "flags"}
MARKER = re.compile(r"#\s(?P<kind>raises|hangs|prints)\b\s*(?P<what>.*)$")
PYTHON_ONLY = re.compile(r"\(\?P|\(\?[aiLmsux]+[):-]|\(\?[>#(]|\\[AZ]|[+*?}]\+")
NESTED_QUANTIFIER = re.compile(r"\((?:[^()\\]|\\.)*(?<!\\)[+*](?:[^()\\]|\\.)*\)[+*{]")


class DataError(Exception):
    """A fault in the data of an example: where, what, and what to do about it."""

    def __init__(self, file: Path, key: str, fact: str, remedy: str) -> None:
        self.file, self.key = file, key
        shown = file.relative_to(ROOT) if file.is_relative_to(ROOT) else file
        super().__init__(f"{shown}: {key}: {fact}. {remedy}")


@dataclass(frozen=True)
class Words:
    """What a failure is called, why it happens and how to mend it, in one language."""

    title: str
    cause: str
    fix: str


@dataclass(frozen=True)
class Signature:
    """Two regular expressions that identify a failure in the text of a traceback."""

    error: str
    seen: str | None = None


@dataclass(frozen=True)
class Marker:
    """The comment on the line where a failure surfaces: ``# raises TypeError``."""

    line: int
    kind: str
    what: str


@dataclass(frozen=True)
class Transcript:
    """One distinct way in which a script ended, and the runs that ended so.

    ``python`` is the patch release that printed it; ``runs`` maps Python versions such as
    ``"3.13"``, newest first, to start methods.
    """

    path: Path
    verdict: str
    python: str
    start_method: str
    runs: Mapping[str, tuple[str, ...]]

    @property
    def text(self) -> str:
        """The recorded text, as a terminal showed it."""
        return self.path.read_text(encoding="utf-8")


@dataclass(frozen=True)
class Recording:
    """Everything recorded of one script."""

    digest: str
    requires: Mapping[str, str]
    transcripts: tuple[Transcript, ...]

    def transcript(self, version: str, start_method: str) -> Transcript | None:
        """Return the transcript for one Python version and start method, if there is one."""
        for transcript in self.transcripts:
            if start_method in transcript.runs.get(version, ()):
                return transcript
        return None


@dataclass(frozen=True, eq=False)
class Script:
    """One program of an example.

    ``broken.py`` and ``broken_<variant>.py`` fail, ``fixed_<how>.py`` works, ``wrong_<how>.py`` is a
    popular fix that does not fix, ``shows_<what>.py`` works and demonstrates a fact.
    ``expect`` is ``"ok"`` for what works, otherwise one of :data:`EXPECTATIONS`. ``may_hang`` says
    that it hangs on some Pythons only. ``via`` is how Python gets it: as a ``file``, through
    ``stdin``, as the text after ``-c`` (``command``), or typed (``interactive``).
    """

    path: Path
    expect: str
    pythons: SpecifierSet
    start_methods: tuple[str, ...]
    requires: tuple[str, ...] = ()
    may_hang: bool = False
    via: str = "file"
    flags: tuple[str, ...] = ()
    helpers: tuple[Path, ...] = ()
    recording: Recording | None = None

    @property
    def name(self) -> str:
        """The path below ``examples/``, as the ``example`` directive takes it."""
        return self.path.relative_to(self.path.parents[2]).as_posix()

    @property
    def role(self) -> str:
        """One of :data:`ROLES`."""
        return role_of(self.path)

    @property
    def command(self) -> str:
        """What a reader types to run it."""
        start, name = " ".join(("python", *self.flags)), self.path.name
        return {
            "file": f"{start} {name}",
            "stdin": f"{start} < {name}",
            "command": f'{start} -c "$(cat {name})"',
            "interactive": f"{start} -i < {name}",
        }[self.via]

    @property
    def markers(self) -> tuple[Marker, ...]:
        """The comments that say where and how this script fails."""
        lines = self.path.read_text(encoding="utf-8").splitlines()
        found = ((number, MARKER.search(line)) for number, line in enumerate(lines, 1))
        return tuple(Marker(number, match["kind"], match["what"]) for number, match in found if match)


@dataclass(frozen=True, eq=False)
class Failure:
    """One failure: its words, how to recognize it, and its scripts."""

    folder: Path
    family: str
    executors: tuple[str, ...]
    expect: str
    words: Mapping[str, Words]
    signatures: tuple[Signature, ...]
    scripts: tuple[Script, ...]
    pythons: Mapping[str, str] = field(default_factory=dict)

    @property
    def slug(self) -> str:
        """The name that folder, pages and addresses share."""
        return self.folder.name

    @property
    def broken(self) -> Script:
        """The program that fails."""
        return next(script for script in self.scripts if script.path.stem == "broken")


def load(examples: Path = EXAMPLES, only: Sequence[str] = ()) -> tuple[Failure, ...]:
    """Read the failures named, or every one, in the order of the families and then of the slugs.

    Raises :exc:`DataError` for the first fault found, and for a name that no failure has.
    """
    folders = sorted(path.parent for path in (examples / "failures").glob("*/failure.toml"))
    names = [folder.name for folder in folders]
    for slug in only:
        one_of(examples / "failures", slug, slug, names)
    folders = [folder for folder in folders if not only or folder.name in only]
    failures = [load_failure(folder) for folder in folders]
    return tuple(sorted(failures, key=lambda failure: (FAMILIES.index(failure.family), failure.slug)))


def load_failure(folder: Path) -> Failure:
    """Read one failure's folder. Raises :exc:`DataError`."""
    file = folder / "failure.toml"
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataError(file, "(syntax)", f"this is not TOML: {error}", "Mend the line that it names") from error
    known_keys(file, "", data, KEYS)
    family = one_of(file, "family", data.get("family"), FAMILIES)
    expect = one_of(file, "expect", data.get("expect"), EXPECTATIONS)
    executors = tuple(one_of(file, "executors", name, EXECUTORS) for name in data.get("executors", ()))
    words = {language: load_words(file, language, data) for language in LANGUAGES}
    signatures = tuple(
        load_signature(file, f"signature[{number}]", table) for number, table in enumerate(data.get("signature", []))
    )
    pythons, recordings = load_recordings(folder)
    scripts = load_scripts(folder, data, expect, "process" in executors, recordings)
    return Failure(folder, family, executors, expect, words, signatures, scripts, pythons)


def load_words(file: Path, language: str, data: Mapping[str, Any]) -> Words:
    """Read the title, cause and fix in one language."""
    table = data.get(language)
    if not isinstance(table, dict):
        raise DataError(file, f"[{language}]", "the language is missing", f"Add [{language}] with title, cause and fix")
    known_keys(file, f"{language}.", table, WORD_KEYS)
    for key in sorted(WORD_KEYS):
        if not isinstance(table.get(key), str) or not table[key].strip():
            raise DataError(file, f"{language}.{key}", f"{table.get(key)!r} is not a text", "Write one sentence")
    return Words(**table)


def load_signature(file: Path, where: str, table: Mapping[str, Any]) -> Signature:
    """Read one signature, and refuse what Python and JavaScript do not share."""
    known_keys(file, f"{where}.", table, SIGNATURE_KEYS)
    if "error" not in table:
        raise DataError(file, f"{where}.error", "the key is missing", "Add the regular expression of the error line")
    for key, pattern in table.items():
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
    return Signature(table["error"], table.get("seen"))


def load_scripts(
    folder: Path, data: Mapping[str, Any], expect: str, starts_processes: bool, recordings: Mapping[str, Recording]
) -> tuple[Script, ...]:
    """Find the folder's programs, and read what ``failure.toml`` says about each."""
    file = folder / "failure.toml"
    helpers = tuple(folder / name for name in data.get("helpers", ()))
    for helper in helpers:
        if not helper.exists():
            raise DataError(file, "helpers", f"{helper.name} does not exist", "Correct the name")
    paths = sorted((path for path in folder.glob("*.py") if path not in helpers), key=script_order)
    tables = data.get("scripts", {})
    known_keys(file, "scripts.", tables, [path.stem for path in paths])
    usual = {
        "expect": expect,
        "pythons": data.get("pythons", ">=3.9"),
        "start_methods": data.get("start_methods", START_METHODS if starts_processes else ()),
        "may_hang": data.get("may_hang", False),
    }
    scripts = tuple(load_script(file, path, usual, tables.get(path.stem, {}), helpers, recordings) for path in paths)
    if not any(script.path.stem == "broken" for script in scripts):
        raise DataError(folder, "broken.py", "the program that fails is missing", "Add broken.py")
    return scripts


def load_script(
    file: Path,
    path: Path,
    usual: Mapping[str, Any],
    table: Mapping[str, Any],
    helpers: tuple[Path, ...],
    recordings: Mapping[str, Recording],
) -> Script:
    """Read what ``failure.toml`` says about one program; what it does not say is as usual in the failure."""
    where = f"scripts.{path.stem}"
    known_keys(file, f"{where}.", table, SCRIPT_KEYS)
    role = role_of(path)
    if role not in ROLES:
        fact = f"the name begins with none of {', '.join(ROLES)}"
        raise DataError(path, path.name, fact, "Rename the program, or list it under helpers in failure.toml")
    expect = "ok" if role in ("fixed", "shows") else table.get("expect", usual["expect"] if role == "broken" else None)
    if expect != "ok":
        one_of(file, f"{where}.expect", expect, EXPECTATIONS)
    methods = table.get("start_methods", usual["start_methods"])
    for method in methods:
        one_of(file, f"{where}.start_methods", method, START_METHODS)
    return Script(
        path,
        str(expect),
        versions(file, f"{where}.pythons", table.get("pythons", usual["pythons"])),
        tuple(methods) or (NO_START_METHOD,),
        tuple(table.get("requires", ())),
        bool(table.get("may_hang", usual["may_hang"])),
        one_of(file, f"{where}.via", table.get("via", "file"), VIAS),
        tuple(table.get("flags", ())),
        helpers,
        recordings.get(path.name),
    )


def role_of(path: Path) -> str:
    """Return the part of a program's name that says what it is for."""
    return path.stem.partition("_")[0]


def script_order(path: Path) -> tuple[int, str]:
    """Sort the failing programs first, then fixes, wrong fixes, and demonstrations."""
    role = role_of(path)
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


def known_keys(file: Path, prefix: str, table: Mapping[str, Any], known: Iterable[str]) -> None:
    """Refuse a key that nobody reads, and suggest the one that was meant."""
    names = sorted(known)
    for key in table:
        if key not in names:
            close = get_close_matches(key, names, n=1)
            remedy = f"Did you mean {close[0]!r}?" if close else f"Known here: {', '.join(names)}"
            raise DataError(file, f"{prefix}{key}", "unknown key", remedy)


def one_of(file: Path, key: str, value: Any, known: Iterable[str]) -> str:
    """Return the value if it is one of the known ones."""
    names = list(known)
    if value not in names:
        raise DataError(file, key, f"{value!r} is not known", f"Use one of {', '.join(names)}")
    return str(value)


def versions(file: Path, key: str, value: Any) -> SpecifierSet:
    """Read a set of Python versions such as ``">=3.9,<3.14"``."""
    try:
        return SpecifierSet(value)
    except (InvalidSpecifier, TypeError, AttributeError) as error:
        remedy = "Write versions such as '>=3.9' or '>=3.9,<3.14'"
        raise DataError(file, key, f"{value!r} is not a set of versions", remedy) from error
