"""What a value in a data file may be, beyond its type; what it may not be is said with what to do."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from typing import Any

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from clinic.faults import WrongError, meant
from clinic.interpreters import VERSIONS

Rule = Callable[[Any], None]
RELEASE = re.compile(r"(3\.\d+)\.\d+")
MARKUP = re.compile(r"[*<>\[\]]|\{\w+\}")
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
BRIEF = 30  # columns of a line of the navigation; a Japanese character takes two


def one_of(*known: str) -> Rule:
    """Demand one of the words."""

    def check(value: str) -> None:
        if value not in known:
            raise WrongError(f"{value!r} is not known", meant(value, known))

    return check


def each_of(*known: str) -> Rule:
    """Demand a table that has each of the keys, and no other."""

    def check(value: Mapping[str, object]) -> None:
        if missing := [name for name in known if name not in value]:
            raise WrongError(f"{missing[0]!r} is missing", f"Write {' and '.join(known)}")
        for name in value:
            one_of(*known)(name)

    return check


def line(value: str) -> None:
    """Demand a text in one line."""
    if not value.strip() or value != value.strip() or CONTROL.search(value):
        raise WrongError(f"{value!r} is not a text in one line", "Write one line, without spaces around it")


def sentence(value: str) -> None:
    """Demand a text in one line with no markup but `` `code` ``."""
    line(value)
    if value.count("`") % 2:
        raise WrongError(f"{value!r} has a backtick without its twin", "Put code between two of them")
    if found := MARKUP.search(re.sub(r"`[^`]*`", "", value)):
        raise WrongError(f"{value!r} has the markup {found.group()!r}", "Write plain text, and code between backticks")


def brief(value: str) -> None:
    """Demand a few plain words that fit into a line of the navigation."""
    line(value)
    if "`" in value:
        raise WrongError(f"{value!r} has a backtick", "Write plain words")
    if (columns := sum(1 + (unicodedata.east_asian_width(each) in "WF") for each in value)) > BRIEF:
        raise WrongError(f"{value!r} takes {columns} columns, and the navigation has {BRIEF}", "Write fewer words")


def filled(value: Collection[object]) -> None:
    """Demand a list that is not empty."""
    if not value:
        raise WrongError("the list is empty", "Write at least one value, or leave the key out if it may be left out")


def unique(value: Collection[str]) -> None:
    """Demand a list that has nothing twice."""
    names = list(value)
    if twice := [name for name in names if names.count(name) > 1]:
        raise WrongError(f"{twice[0]!r} is there twice", "Write it once")


def version(value: str) -> None:
    """Demand one of the Pythons that the site knows, or a release of one of them."""
    found = RELEASE.fullmatch(value)
    if value not in VERSIONS and not (found and found[1] in VERSIONS):
        raise WrongError(f"Python {value!r} is not known", f"The versions are {VERSIONS[0]} to {VERSIONS[-1]}")


def release(value: str) -> None:
    """Demand a patch release in full."""
    found = RELEASE.fullmatch(value)
    if not found or found[1] not in VERSIONS:
        raise WrongError(f"{value!r} is not a patch release", "Write it in full, such as '3.13.5'")


def file_name(value: str) -> None:
    """Demand the name of a file in the folder itself."""
    if not re.fullmatch(r"[\w.-]+", value) or value.startswith("."):
        raise WrongError(f"{value!r} is not the name of a file in this folder", "Write its name without a folder")


def digest(value: str) -> None:
    """Demand a SHA-256."""
    if not re.fullmatch(r"[0-9a-f]{64}", value):
        raise WrongError(f"{value!r} is not a SHA-256", "It has 64 characters from 0 to 9 and a to f")


def specifiers(value: str) -> SpecifierSet:
    """Read a set of Python versions such as ``">=3.9,<3.14"``; one that the site knows must be among them."""
    try:
        found = SpecifierSet(value)
    except InvalidSpecifier as error:
        remedy = "Write versions such as '>=3.9' or '>=3.9,<3.14'"
        raise WrongError(f"{value!r} is not a set of versions", remedy) from error
    if not any(found.contains(name, prereleases=True) for name in VERSIONS):
        raise WrongError(f"no Python is {value!r}", f"The site knows {VERSIONS[0]} to {VERSIONS[-1]}")
    return found
