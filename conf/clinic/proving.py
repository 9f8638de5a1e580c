"""The last full proof of the recordings, and what has to be run since: whatever changed, and a sample of the rest."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from clinic.interpreters import Interpreter, age
from clinic.places import EXAMPLES
from clinic.programs import dependency_groups
from clinic.records import Example, Script
from clinic.requirements import with_dependencies
from clinic.transcribing import Cell, cells, claimed, digest

PROOF = EXAMPLES / "proof.json"
# What a commit may touch without making the proof older: the proof.
TOUCHED = ("examples", ":(exclude)examples/proof.json")
OLDEST = 40
SAMPLE = 20  # one of so many runs that have not changed
MACHINERY = (
    "supervisor", "owning", "dumping", "running", "requirements", "normalizing", "transcribing", "verifying",
    "interpreters", "hook/sitecustomize",
)  # fmt: skip


@dataclass(frozen=True)
class Proof:
    """What one ``make verify`` of everything has proved: on which patch releases, with which inputs of each program."""

    commit: str
    date: str
    runs: int
    machinery: str
    pythons: Mapping[str, str]
    scripts: Mapping[str, str]


@dataclass(frozen=True)
class Choice:
    """Which runs are done now and which are not; ``absent`` are those whose Python is not here."""

    changed: tuple[Cell, ...]
    sample: tuple[Cell, ...]
    left_out: tuple[Cell, ...]
    absent: tuple[Cell, ...]
    proof: Proof | None
    """The last full proof; without one, all are run."""

    @property
    def run(self) -> tuple[Cell, ...]:
        """What is run now."""
        return (*self.changed, *self.sample)

    def __str__(self) -> str:
        """Say in numbers what is run and what is not."""
        if self.proof is None:
            return f"{len(self.changed)} are run"
        return (
            f"{len(self.changed)} changed since the last full proof and are run, {len(self.sample)} of the others"
            f" (one of {SAMPLE}) are run, {len(self.left_out)} are not"
        )


def load(file: Path = PROOF) -> Proof | None:
    """Read the last full proof, None if there is none. Raises :exc:`RuntimeError` if it is damaged."""
    if not file.exists():
        return None
    try:
        return Proof(**json.loads(file.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        raise RuntimeError(
            f"{file.name}: this is no proof: {error}. Take the committed one, or: make verify"
        ) from error


def save(proof: Proof, file: Path = PROOF) -> None:
    """Write a proof, one script a line."""
    file.write_text(json.dumps(asdict(proof), indent=1) + "\n", encoding="utf-8")


def make(examples: Iterable[Example], pythons: Mapping[str, Interpreter], runs: int, commit: str, date: str) -> Proof:
    """Return the proof that everything was run on these Pythons and ended as recorded."""
    versions = cache(installed)
    scripts = {script.name: inputs(script, versions) for example in examples for script in example.scripts}
    patches = {version: pythons[version].patch for version in sorted(pythons, key=age)}
    return Proof(commit, date, runs, machinery(), patches, dict(sorted(scripts.items())))


def machinery() -> str:
    """Return the digest of what runs programs and compares them: our modules, and a system other than Linux."""
    content = hashlib.sha256(b"" if sys.platform == "linux" else sys.platform.encode())
    for name in MACHINERY:
        content.update((Path(__file__).parent / f"{name}.py").read_bytes())
    return content.hexdigest()


def inputs(script: Script, versions: Callable[[tuple[str, ...]], Mapping[str, str]] | None = None) -> str:
    """Return the digest of all that a script's runs and their comparison depend on, but Python and the machinery.

    Who asks for many hands over an :func:`installed` that remembers: hundreds of scripts need the same packages.
    """
    packages = (versions or installed)((*script.requires, *dependency_groups().get(script.group or "", ())))
    options = [script.expect, script.may_hang, script.via, script.flags, script.start_methods, script.group, packages]
    content = hashlib.sha256(json.dumps([digest(script), *options]).encode())
    for item in script.recording.transcripts if script.recording else ():
        facts = [item.verdict, item.python, item.start_method, {name: list(used) for name, used in item.runs.items()}]
        content.update(json.dumps(facts).encode() + item.text.encode())
    return content.hexdigest()


def installed(names: tuple[str, ...]) -> Mapping[str, str]:
    """Return the versions of those distributions that are here, and of what they require."""
    here = [name for name in names if list(importlib.metadata.distributions(name=name))]
    return {name: importlib.metadata.version(name) for name in sorted(with_dependencies(here))}


def choose(examples: Iterable[Example], found: Mapping[str, Interpreter], proof: Proof | None, commit: str) -> Choice:
    """Sort all runs into those that have to be done, the sample that the commit draws, and the rest."""
    changed: list[Cell] = []
    sample: list[Cell] = []
    left_out: list[Cell] = []
    absent: list[Cell] = []
    same_machinery = proof is not None and proof.machinery == machinery()
    versions = cache(installed)
    for script in (script for example in examples for script in example.scripts):
        same_script = (
            proof is not None and same_machinery and proof.scripts.get(script.name) == inputs(script, versions)
        )
        here = cells(script, found)
        absent += [cell for cell in claimed(script) if cell not in here]
        for cell in here:
            if not (proof and same_script and proof.pythons.get(cell.version) == found[cell.version].patch):
                changed.append(cell)
            else:
                (sample if drawn(cell, commit) else left_out).append(cell)
    return Choice(tuple(changed), tuple(sample), tuple(left_out), tuple(absent), proof)


def drawn(cell: Cell, commit: str) -> bool:
    """Tell whether a commit draws a run: one of :data:`SAMPLE`, other ones at each commit."""
    name = f"{commit} {cell.script.name} {cell.version} {cell.start_method}"
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8]) % SAMPLE == 0
