"""Reads the programs of a folder, and what its file says of each."""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

from packaging.specifiers import SpecifierSet

from clinic.faults import DataError, Fault, Gathered, meant
from clinic.places import ROOT
from clinic.reading import read_text
from clinic.records import GUIDE, ROLES, Recording, Script
from clinic.schema import NO_START_METHOD, START_METHODS, FailureFile, Folder, GuideFile, Program

Value = TypeVar("Value")
USUAL_PYTHONS = SpecifierSet(">=3.9")
WORKS = ("fixed", "shows")


def load_scripts(file: Path, said: Folder, recordings: Mapping[str, Recording]) -> tuple[Script, ...]:
    """Find the folder's programs, and join what the file says about each. Raises :exc:`DataError`."""
    helpers = tuple((file.parent / name).resolve() for name in said.helpers)
    paths = sorted((path for path in file.parent.glob("*.py") if path.resolve() not in helpers), key=script_order)
    with Gathered() as gathered:
        gathered.faults += [*wrong_helpers(file, said), *wrong_tables(file, said, paths), *wrong_packages(file, said)]
        scripts = [gathered.later(load_script, file, path, said, helpers, recordings.get(path.name)) for path in paths]
    return tuple(script for script in scripts if script)


def load_script(file: Path, path: Path, said: Folder, helpers: tuple[Path, ...], recording: Recording | None) -> Script:
    """Join what the file says about one program; what it does not say is as usual in the folder."""
    own = said.scripts.get(path.stem, Program())
    role = role_of(file, path)
    return Script(
        path=path,
        role=role,
        expect=expectation(file, path, role, said, own),
        pythons=first(own.pythons, said.pythons, USUAL_PYTHONS),
        start_methods=first(own.start_methods, said.start_methods, usual_methods(said)) or (NO_START_METHOD,),
        requires=own.requires,
        group=own.group or (said.group if isinstance(said, GuideFile) else None),
        may_hang=first(own.may_hang, said.may_hang, False),
        via=own.via,
        flags=own.flags,
        helpers=helpers,
        patches=first(own.patches, said.patches, ()),
        recording=recording,
    )


def first(*values: Value | None) -> Value:
    """Return the first value that is not None."""
    return next(value for value in values if value is not None)


def usual_methods(said: Folder) -> tuple[str, ...]:
    """Return the start methods of a folder that does not name any."""
    return START_METHODS if isinstance(said, FailureFile) and "process" in said.executors else ()


def role_of(file: Path, path: Path) -> str:
    """Return what a program is for, as its name says."""
    role = GUIDE if file.name == "guide.toml" else path.stem.partition("_")[0]
    if role not in (*ROLES, GUIDE):
        fact = f"the name begins with none of {', '.join(ROLES)}"
        raise DataError(path, path.name, fact, "Rename the program, or list it under helpers in failure.toml")
    return role


def expectation(file: Path, path: Path, role: str, said: Folder, own: Program) -> str:
    """Return how a program is to end."""
    key = f"scripts.{path.stem}.expect"
    if role in WORKS and own.expect:
        raise DataError(file, key, f"a {role}_ program works", "Leave expect out, or rename the program")
    if role == "wrong" and not own.expect:
        raise DataError(file, key, "the key is missing", "Say how the wrong fix fails: raises, hangs or silent")
    usual = said.expect if role == "broken" and isinstance(said, FailureFile) else "ok"
    return own.expect or usual


def readable(folder: Path) -> None:
    """Refuse programs that are no Python."""
    with Gathered() as gathered:
        for path in sorted(folder.glob("*.py")):
            gathered.later(parse, path)


def parse(path: Path) -> None:
    """Refuse one program."""
    try:
        ast.parse(read_text(path))
    except (SyntaxError, ValueError, RecursionError) as error:
        where = f"line {getattr(error, 'lineno', None) or 1}"
        fact = error.msg if isinstance(error, SyntaxError) else str(error)
        raise DataError(path, where, f"this is not Python: {fact}", "Mend the program") from error


def wrong_helpers(file: Path, said: Folder) -> Iterator[Fault]:
    """Yield the helpers that are not there, or not of these examples."""
    for name in said.helpers:
        path = (file.parent / name).resolve()
        if not path.is_relative_to(file.parents[2].resolve()):
            yield Fault(file, "helpers", f"{name!r} is outside examples/", "Put it into examples/toolbox")
        elif not path.is_file():
            yield Fault(file, "helpers", f"{name!r} does not exist", "Correct the name")
        elif path.suffix == ".json" and (fact := not_json(path)):
            yield Fault(path, "(syntax)", fact, "Restore it, or measure again")


def not_json(path: Path) -> str:
    """Say why a file is no JSON, or nothing."""
    try:
        json.loads(read_text(path))
    except (ValueError, RecursionError) as error:
        return f"this is not JSON: {error}"
    return ""


def wrong_tables(file: Path, said: Folder, paths: list[Path]) -> Iterator[Fault]:
    """Yield the tables of programs that are not there."""
    names = [path.stem for path in paths]
    for name in said.scripts:
        if name not in names:
            yield Fault(file, f"scripts.{name}", "there is no such program", meant(name, names))


def wrong_packages(file: Path, said: Folder) -> Iterator[Fault]:
    """Yield the packages and groups that ``pyproject.toml`` does not have."""
    groups = dependency_groups()
    for program, own in said.scripts.items():
        for name in own.requires:
            if name not in groups["test"]:
                remedy = "Correct the name, or add it to the group test in pyproject.toml"
                yield Fault(file, f"scripts.{program}.requires", f"the package {name!r} is not installed", remedy)
    named = {f"scripts.{program}.group": own.group for program, own in said.scripts.items()}
    for key, group in {**named, "group": said.group if isinstance(said, GuideFile) else None}.items():
        if group is not None and group not in groups:
            yield Fault(file, key, f"there is no dependency group {group!r}", meant(group, groups))


@cache
def dependency_groups() -> Mapping[str, tuple[str, ...]]:
    """Return the packages that each dependency group of ``pyproject.toml`` names itself."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    return {
        name: tuple(re.split(r"[\s\[<>=!~;]", item)[0] for item in items if isinstance(item, str))
        for name, items in groups.items()
    }


def script_order(path: Path) -> tuple[int, str]:
    """Sort the failing programs first, then fixes, wrong fixes, and demonstrations."""
    role = path.stem.partition("_")[0]
    return (ROLES.index(role) if role in ROLES else len(ROLES), path.stem)
