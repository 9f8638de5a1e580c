"""Reads what was measured: which tool names what is to blame in an object, and how long a task must be to pay."""

# Annotations stay types here, because cattrs reads what stands behind them.
import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from clinic.faults import WrongError
from clinic.places import EXAMPLES, LANGUAGES
from clinic.reading import read_json, read_toml
from clinic.values import each_of, filled

FILE = EXAMPLES / "toolbox" / "measured" / "culprits.json"
PACKAGES = ("python", "ray", "dill")
BREAK_EVEN = EXAMPLES / "measured" / "break_even.toml"
EXECUTORS = ("chunks", "threads", "interpreters", "processes")
PAYS = 1.1  # faster than a loop by what is more than noise


@dataclass(frozen=True)
class Said:
    """What a tool said of an object, and whether that is right."""

    right: bool
    said: str


@dataclass(frozen=True)
class Kind:
    """An object, the step at which it fails, the part that is to blame, and what each tool said."""

    kind: Annotated[Mapping[str, str], each_of(*LANGUAGES)]
    step: str
    culprit: str
    ours: Said
    ray: Said
    dill: Said
    notes: Said


@dataclass(frozen=True)
class Comparison:
    """``culprits.json``."""

    date: str
    versions: Annotated[Mapping[str, str], each_of(*PACKAGES)]
    kinds: Annotated[tuple[Kind, ...], filled]


def load(file: Path = FILE) -> Comparison:
    """Read the comparison. Raises :exc:`clinic.faults.DataError` with every fault found."""
    return read_json(file, Comparison)


def lengths(value: Mapping[str, object]) -> None:
    """Demand keys that are whole numbers, each greater than the one before."""
    numbers = [int(key) if key.isdecimal() else 0 for key in value]
    if wrong := [key for key, before, number in zip(value, [0, *numbers], numbers, strict=False) if number <= before]:
        raise WrongError(f"{wrong[0]!r} is not the next length", "Write microseconds, the shortest task first")


@dataclass(frozen=True)
class BreakEven:
    """``break_even.toml``: how many times faster than a loop each executor is, by the microseconds of a task."""

    date: str
    cores: int
    machine: str
    speed_ups: Annotated[Mapping[str, Annotated[Mapping[str, float], each_of(*EXECUTORS)]], filled, lengths]

    def points(self, executor: str) -> tuple[tuple[float, float], ...]:
        """Return the length of a task in microseconds, and how many times faster than a loop it is."""
        return tuple((float(length), row[executor]) for length, row in self.speed_ups.items())

    def pays_from(self, executor: str) -> float | None:
        """Return the length in microseconds from which it is faster, as the line between two points says."""
        points = self.points(executor)
        for (left, low), (right, high) in itertools.pairwise(points):
            if low < PAYS <= high:
                return float(left * (right / left) ** (math.log(PAYS / low) / math.log(high / low)))
        return None


def load_break_even(file: Path = BREAK_EVEN) -> BreakEven:
    """Read the break-even. Raises :exc:`clinic.faults.DataError` with every fault found."""
    return read_toml(file, BreakEven)
