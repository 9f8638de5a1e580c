"""Reads ``examples/`` into records; all that is wrong with them is told at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from clinic.expressions import expand, telling
from clinic.faults import DataError, Gathered, meant
from clinic.knowledge import known
from clinic.places import EXAMPLES
from clinic.programs import load_scripts, readable
from clinic.reading import read_toml
from clinic.records import Example, Failure, Guide
from clinic.schema import FAMILIES, About, FailureFile, GuideFile, Signature
from clinic.transcripts import load_recordings
from clinic.values import one_of

AnyExample = TypeVar("AnyExample", bound=Example)


def load(examples: Path = EXAMPLES, only: Sequence[str] = ()) -> tuple[Failure, ...]:
    """Read the failures named, or every one, in the order of the families and then of the slugs.

    Raises :exc:`DataError` for all faults found, and for a name that no failure has.
    """
    found = load_each(named(examples / "failures", "failure.toml", only), load_failure)
    return tuple(sorted(found, key=lambda failure: (list(FAMILIES).index(failure.family), failure.slug)))


def load_guides(examples: Path = EXAMPLES, only: Sequence[str] = ()) -> tuple[Guide, ...]:
    """Read the guides named, or every one, in the order of their names. Raises :exc:`DataError`."""
    return tuple(load_each(named(examples / "guides", "guide.toml", only), load_guide))


def load_all(examples: Path = EXAMPLES, only: Sequence[str] = ()) -> tuple[Example, ...]:
    """Read the failures and guides named, or every one. Raises :exc:`DataError`."""
    guides = [path.parent.name for path in (examples / "guides").glob("*/guide.toml")]
    wanted_guides = [name for name in only if name in guides]
    wanted_failures = [name for name in only if name not in guides]
    read: list[Example] = []
    with Gathered() as gathered:
        if wanted_failures or not only:
            read += gathered.later(load, examples, wanted_failures) or ()
        if wanted_guides or not only:
            read += gathered.later(load_guides, examples, wanted_guides) or ()
    return tuple(read)


def load_each(folders: Sequence[Path], load_one: Callable[[Path], AnyExample]) -> list[AnyExample]:
    """Read several folders; tell the faults of all together."""
    known()  # what the others are checked against comes first
    with Gathered() as gathered:
        read = [gathered.later(load_one, folder) for folder in folders]
    return [example for example in read if example]


def named(parent: Path, file: str, only: Sequence[str]) -> list[Path]:
    """Return the folders of examples, or those of them that are named."""
    folders = sorted(path for path in parent.glob("*") if any(path.glob("*.py")) or (path / file).exists())
    for slug in only:
        names = [folder.name for folder in folders]
        if slug not in names:
            raise DataError(parent, slug, f"{slug!r} is not known", meant(slug, names))
    return [folder for folder in folders if not only or folder.name in only]


def load_failure(folder: Path) -> Failure:
    """Read one failure's folder. Raises :exc:`DataError` for all faults found."""
    file = folder / "failure.toml"
    with Gathered() as gathered:
        pythons, recordings = gathered.later(load_recordings, folder) or ({}, {})
        gathered.later(readable, folder)
        said = read_toml(file, FailureFile)
        signatures = [
            gathered.later(read_signature, file, f"signature[{number}]", signature)
            for number, signature in enumerate(said.signatures)
        ]
        gathered.later(one_family, file, said)
        if said.station:
            with gathered.at(file, "station"):
                one_of(*known().stations)(said.station)
        scripts = load_scripts(file, said, recordings)
        if not any(script.path.stem == "broken" for script in scripts):
            raise DataError(folder, "broken.py", "the program that fails is missing", "Add broken.py")
        names = [script.path.name for script in scripts if script.path.stem != "broken"]
        with gathered.at(file, "beside"):
            for name in said.beside:
                one_of(*names)(name)
    about = {field.name: getattr(said, field.name) for field in dataclasses.fields(About)}
    return Failure(folder, scripts, pythons, **about | {"signatures": tuple(signatures)})


def load_guide(folder: Path) -> Guide:
    """Read one guide's folder. Raises :exc:`DataError` for all faults found."""
    file = folder / "guide.toml"
    with Gathered() as gathered:
        pythons, recordings = gathered.later(load_recordings, folder) or ({}, {})
        gathered.later(readable, folder)
        scripts = load_scripts(file, read_toml(file, GuideFile), recordings)
    return Guide(folder, scripts, pythons)


def one_family(file: Path, said: FailureFile) -> None:
    """Refuse a second family that is the first."""
    if said.family in said.also:
        raise DataError(file, "also", f"{said.family!r} is its family already", "Leave it out")


def read_signature(file: Path, key: str, signature: Signature) -> Signature:
    """Put the named parts into a signature's expressions, and check them and the routes."""
    data = known()
    with Gathered() as gathered:
        for route in signature.route:
            with gathered.at(file, f"{key}.route"):
                one_of(*data.routes)(route)
        error = gathered.later(whole, file, f"{key}.error", signature.error) or ""
        seen = gathered.later(whole, file, f"{key}.seen", signature.seen)
        unless = gathered.later(whole, file, f"{key}.unless", signature.unless)
    return dataclasses.replace(signature, error=error, seen=seen, unless=unless)


def whole(file: Path, key: str, pattern: str | None) -> str | None:
    """Put the named parts into an expression, and check it."""
    if pattern is None:
        return None
    with Gathered() as gathered, gathered.at(file, key):
        pattern = expand(pattern, known().parts)
        telling(pattern)
    return pattern
