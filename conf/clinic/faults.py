"""Clear errors for what is wrong in the data: the file, the key, the fact, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from clinic.places import ROOT


class DataError(Exception):
    """A fault in the data of an example: where, what, and what to do about it."""

    def __init__(self, file: Path, key: str, fact: str, remedy: str) -> None:
        self.file, self.key = file, key
        shown = file.relative_to(ROOT) if file.is_relative_to(ROOT) else file
        super().__init__(f"{shown}: {key}: {fact}. {remedy}")


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
