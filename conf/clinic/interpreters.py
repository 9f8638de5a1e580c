"""Find the Python interpreters of this machine: on PATH, through pyenv, through uv, and where it is told to look."""

from __future__ import annotations

import json
import math
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from clinic.places import NEWER_PYTHONS

OLDEST, NEWEST = 7, 15
VERSIONS = tuple(f"3.{minor}" for minor in range(OLDEST, NEWEST + 1))
WHERE = "PATH, pyenv, uv, CLINIC_PYTHONS"
PROBE_LIMIT = 20.0
PROBE = """
import json, multiprocessing, sys
print(json.dumps([list(sys.version_info[:3]), sys.version_info[3], multiprocessing.get_start_method(),
                  getattr(sys, "_base_executable", None) or sys.executable,
                  bool(getattr(sys, "_is_gil_enabled", lambda: True)())]))
"""


@dataclass(frozen=True)
class Interpreter:
    """One CPython: ``version`` is ``"3.13"``, ``patch`` is ``"3.13.0"``. Without the GIL it is not used here."""

    version: str
    patch: str
    path: Path
    default_start_method: str
    has_gil: bool = True


@cache
def current() -> Interpreter:
    """Return the interpreter that runs this, without its virtual environment; it is asked once.

    Raises :exc:`RuntimeError` if it cannot be asked.
    """
    found = probe(Path(sys.executable))
    if found is None:
        raise RuntimeError(f"{sys.executable} does not answer. Run this with another Python")
    return found


@cache
def survey() -> tuple[Interpreter, ...]:
    """Ask every candidate what it is, once; return those of :data:`VERSIONS`."""
    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(probe, dict.fromkeys(candidates())))
    return tuple(found for found in answers if found and found.version in VERSIONS)


def usable() -> list[Interpreter]:
    """Return those that were found and have the GIL: the others print another order each time."""
    return [found for found in survey() if found.has_gil]


def unused() -> list[Interpreter]:
    """Return the free-threaded builds that were found."""
    return [found for found in survey() if not found.has_gil]


def find() -> dict[str, Interpreter]:
    """Return the newest patch release found of each of :data:`VERSIONS`."""
    best: dict[str, Interpreter] = {}
    for found in usable():
        known = best.get(found.version)
        if known is None or release(found) > release(known):
            best[found.version] = found
    return {version: best[version] for version in VERSIONS if version in best}


def find_patches() -> dict[str, Interpreter]:
    """Return every patch release found under its full name, such as ``"3.13.5"``, newest first."""
    found: dict[str, Interpreter] = {}
    for interpreter in usable():
        found.setdefault(interpreter.patch, interpreter)
    return dict(sorted(found.items(), key=lambda item: release(item[1]), reverse=True))


def missing(found: dict[str, Interpreter]) -> list[str]:
    """Return the versions that were not found, oldest first."""
    return [version for version in VERSIONS if version not in found]


def remedy(absent: Iterable[str]) -> list[str]:
    """Say how to get Pythons that were not found, in lines for a terminal."""
    names = list(absent)
    if not names:
        return []
    lines = ["Get what is missing in one of these ways; what has no package there yet, another has:"]
    lines += [f"  {tool} {' '.join(names)}" for tool in ("pyenv install", "uv python install")]
    if packages := [f"python{name}" for name in names if name in VERSIONS]:
        lines.append(f"  apt install {' '.join(packages)}, or what your distribution calls them")
    if NEWER_PYTHONS.exists():
        tool = os.path.relpath(NEWER_PYTHONS)
        lines.append(f"  bash {tool} FOLDER 3.13 3.14 3.15, with FOLDER/bin on PATH; it says how older patches come")
    return lines


def candidates() -> Iterator[Path]:
    """Yield every file that may be one of the interpreters, PATH first.

    pyenv's own folders come instead of its shims, and those that ``CLINIC_PYTHONS`` names, last.
    """
    home = Path.home()
    pyenv = Path(os.environ.get("PYENV_ROOT", home / ".pyenv"))
    folders = named_by("PATH")
    folders = [folder for folder in folders if folder != pyenv / "shims"]
    folders += sorted(pyenv.glob("versions/3.*/bin"))
    uv = Path(os.environ.get("UV_PYTHON_INSTALL_DIR", home / ".local/share/uv/python"))
    folders += sorted(uv.glob("cpython-3.*/bin")) + named_by("CLINIC_PYTHONS")
    for folder in folders:
        for version in VERSIONS:
            yield from (path for path in (folder / f"python{version}", folder / f"python{version}t") if path.exists())


def named_by(variable: str) -> list[Path]:
    """Return the folders that an environment variable such as PATH names."""
    return [Path(part) for part in os.environ.get(variable, "").split(os.pathsep) if part]


def probe(path: Path) -> Interpreter | None:
    """Ask an executable what it is; None if it does not run."""
    environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME")}
    try:
        done = subprocess.run(
            [str(path), "-c", PROBE], capture_output=True, text=True, timeout=PROBE_LIMIT, env=environment
        )
        numbers, level, method, executable, has_gil = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    patch = ".".join(map(str, numbers)) + ("" if level == "final" else level)
    return Interpreter(f"{numbers[0]}.{numbers[1]}", patch, Path(executable), method, has_gil)


def release(interpreter: Interpreter) -> tuple[int, ...]:
    """Return the release as numbers that can be compared."""
    return tuple(int(number) for number in re.findall(r"\d+", interpreter.patch))


def minor(version: str) -> str:
    """Return the version that a patch release belongs to: ``"3.13"`` for ``"3.13.5"``."""
    return ".".join(version.split(".")[:2])


def age(version: str) -> tuple[float, ...]:
    """Sort what was run from the oldest to the newest: ``"3.13.5"``, then ``"3.13"``, its newest patch release."""
    numbers = [float(number) for number in re.findall(r"\d+", version)]
    return tuple(numbers if len(numbers) > 2 else [*numbers, math.inf])
