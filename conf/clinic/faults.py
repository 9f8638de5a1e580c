"""Clear errors for what is wrong in the data: the file, the key, the fact, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Self, TypeVar

from clinic.places import ROOT

Value = TypeVar("Value")


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, in one line: where, what, and what to do about it."""

    file: Path
    key: str
    fact: str
    remedy: str

    def __str__(self) -> str:
        """Write it as it is printed."""
        shown = self.file.relative_to(ROOT) if self.file.is_relative_to(ROOT) else self.file
        return " ".join(f"{shown}: {self.key}: {self.fact}. {self.remedy}".split())


class DataError(Exception):
    """Faults in the data, each in a line of its own."""

    def __init__(self, file: Path, key: str, fact: str, remedy: str) -> None:
        self.faults: tuple[Fault, ...] = (Fault(file, key, fact, remedy),)
        super().__init__(str(self.faults[0]))

    @classmethod
    def of(cls, faults: Iterable[Fault]) -> DataError:
        """Return one error for several faults."""
        found = tuple(dict.fromkeys(faults))
        error = cls(found[0].file, found[0].key, found[0].fact, found[0].remedy)
        error.faults, error.args = found, ("\n".join(map(str, found)),)
        return error


class WrongError(ValueError):
    """A value that may not be; who knows its file and key makes a fault of it."""

    def __init__(self, fact: str, remedy: str) -> None:
        self.fact, self.remedy = fact, remedy
        super().__init__(f"{fact}. {remedy}")


class Gathered:
    """Faults that are told together: at the end of its block it raises one :exc:`DataError` for all."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def __enter__(self) -> Self:
        """Begin with no fault."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, frames: object) -> None:
        """Raise what was gathered, and what ended the block."""
        if isinstance(error, DataError):
            self.faults += error.faults
        if self.faults and (error is None or isinstance(error, DataError)):
            raise DataError.of(self.faults) from None

    def later(self, function: Callable[..., Value], *arguments: object) -> Value | None:
        """Return what a function returns; keep its faults and return None if it has some."""
        try:
            return function(*arguments)
        except DataError as error:
            self.faults += error.faults
            return None

    @contextmanager
    def at(self, file: Path, key: str) -> Iterator[None]:
        """Keep what is wrong with a value as a fault of this file and key."""
        try:
            yield
        except WrongError as error:
            self.faults.append(Fault(file, key, error.fact, error.remedy))


def meant(name: str, known: Iterable[str]) -> str:
    """Suggest the known name that was meant, or list them all."""
    names = list(dict.fromkeys(known))
    close = get_close_matches(name, names, n=1)
    return f"Did you mean {close[0]!r}?" if close else f"Use one of {', '.join(names)}"
