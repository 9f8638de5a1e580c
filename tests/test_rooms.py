"""The rooms of the machinery stand on each other as the table in CONTRIBUTING.md says."""

from __future__ import annotations

import ast
import re
from importlib.metadata import packages_distributions
from pathlib import Path

from clinic.places import ROOT
from clinic.programs import dependency_groups
from packaging.utils import canonicalize_name

CLINIC = ROOT / "conf" / "clinic"
STARTS_ALONE = {"hook"}  # Python itself imports it, in the process of an example


def rooms() -> list[str]:
    """Return the modules that CONTRIBUTING.md names, from the ground up."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    _, _, table = text.partition("a module imports only what stands above it")
    return re.findall(r"^\| `(\w+)` \|", table.partition("\n## ")[0], re.MULTILINE)


def room(file: Path) -> str:
    """Return the room that a file belongs to: a module, or the package that it is in."""
    return file.relative_to(CLINIC).parts[0].removesuffix(".py")


def imported(file: Path) -> set[str]:
    """Return the rooms that a file imports, wherever in it."""
    names: list[str] = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return {name.split(".")[1] for name in names if name.startswith("clinic.")}


def test_every_room_is_in_the_table() -> None:
    found = {room(file) for file in CLINIC.rglob("*.py")} - {"__init__"} - STARTS_ALONE
    assert sorted(rooms()) == sorted(found), "CONTRIBUTING.md, Where things live: name each module once"


def test_imports_point_upwards_in_the_table() -> None:
    order = rooms()
    wrong = [
        f"{file.relative_to(ROOT)} imports {name}, which stands below it in CONTRIBUTING.md"
        for file in sorted(CLINIC.rglob("*.py"))
        if room(file) in order
        for name in sorted(imported(file) - {room(file)})
        if name not in order[: order.index(room(file))]
    ]
    assert wrong == []


def test_every_package_of_a_build_is_used() -> None:
    """A theme or an extension by its name in conf.py, a library by an import."""
    sources = [*CLINIC.rglob("*.py"), ROOT / "conf" / "conf.py"]
    words = {word for file in sources for word in re.findall(r"[\w.]+", file.read_text(encoding="utf-8"))}
    used = {".".join(word.split(".")[:length]) for word in words for length in (1, 2)}
    modules: dict[str, set[str]] = {}
    for module, packages in packages_distributions().items():
        for package in packages:
            modules.setdefault(canonicalize_name(package), set()).add(module)
    assert [name for name in dependency_groups()["docs"] if not used & modules[canonicalize_name(name)]] == []
