"""Reads what was measured: which tool names what is to blame in an object that cannot be pickled."""

# Annotations stay types here, because cattrs reads what stands behind them.
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from clinic.places import EXAMPLES, LANGUAGES
from clinic.reading import read_json
from clinic.values import each_of, filled

FILE = EXAMPLES / "toolbox" / "measured" / "culprits.json"
PACKAGES = ("python", "ray", "dill")


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
