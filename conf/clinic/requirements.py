"""Offer packages of this environment, and nothing else of it, to another Python."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterable
from pathlib import Path

from packaging.requirements import Requirement


def link_requirements(names: Iterable[str], folder: Path) -> list[Path]:
    """Offer pure-Python packages of this environment, and nothing else of it, to another interpreter."""
    packages = {package for name in with_dependencies(names) for package in top_level(name)}
    if not packages:
        return []
    folder.mkdir()
    for package in packages:
        (folder / package.name).symlink_to(package)
    return [folder]


def link_commands(names: Iterable[str], folder: Path) -> list[Path]:
    """Offer the commands that these distributions install, and no others of this environment."""
    files = [file for name in names for file in distribution(name).files or [] if file.parent.name == "bin"]
    if not files:
        return []
    folder.mkdir()
    for file in files:
        (folder / file.name).symlink_to(Path(str(file.locate())).resolve())
    return [folder]


def with_dependencies(names: Iterable[str]) -> set[str]:
    """Add what the distributions require themselves, and so on; extras are left out."""
    found: set[str] = set()
    left = list(names)
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            needs = [Requirement(text) for text in distribution(name).requires or []]
            left += [need.name for need in needs if need.marker is None or need.marker.evaluate({"extra": ""})]
    return found


def distribution(name: str) -> importlib.metadata.Distribution:
    """Return a distribution of this environment. Raises :exc:`RuntimeError` if it is not installed here."""
    try:
        return importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        raise RuntimeError(f"{name} is not installed. Run: make test, which installs the group 'test'") from None


def top_level(name: str) -> set[Path]:
    """Return the folders and modules that a distribution installs."""
    files = distribution(name).files or []
    roots = {file.parts[0] for file in files if file.suffix == ".py" and ".." not in file.parts}
    return {Path(str(files[0].locate())).parents[len(files[0].parts) - 1] / root for root in roots}
