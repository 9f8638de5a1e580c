"""Plant faults in what the reader sees, one at a time, and name those that no test notices: ``make mutants``.

mutmut writes the faults of the machinery. It wants the package in ``src/``, so it gets a copy of the project that has
it there; ``planting.py`` runs the tests, which takes a tenth of the time that mutmut's own way does. Constants and
decorated functions are out of its reach. ``script_faults.py`` does the same with the scripts of the pages.
``tests/survivors.txt`` has the faults that nobody can see, each with its reason. ``EVERY=8`` tries one in eight.
"""

from __future__ import annotations

import fnmatch
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import script_faults
from alterations import faults
from clinic.places import ROOT

STAGE = ROOT / "build" / "mutants"
MUTATED = STAGE / "mutants"  # where mutmut writes
COPIED = ("conf", "docs", "examples", "tests", "pyproject.toml", "constraints.txt", "CHANGELOG.md", "CONTRIBUTING.md")
LISTED = ROOT / "tests" / "survivors.txt"
ENOUGH = 0.85
WRITE = """
from mutmut.__main__ import copy_also_copy_files, copy_src_dir, create_mutants, setup_source_paths
from mutmut.mutation.trampoline import set_mutant_under_test

set_mutant_under_test("mutant_generation")
copy_src_dir()
copy_also_copy_files()
setup_source_paths()
create_mutants(2)
"""
UNNOTICED = (0, 33)  # as mutmut counts: all tests passed, or none reaches the function


@dataclass(frozen=True)
class Tried:
    """A fault: the function or script that it is in, the line that is there instead, and whether a test noticed."""

    place: str
    line: str
    noticed: bool

    @property
    def module(self) -> str:
        """The file that it is in."""
        return self.place if self.place.endswith(".js") else self.place.rpartition(".")[0].removeprefix("clinic.")


def stage() -> None:
    """Copy what the tests need."""
    STAGE.mkdir(parents=True, exist_ok=True)
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, STAGE / name, dirs_exist_ok=True)
        else:
            shutil.copy2(ROOT / name, STAGE / name)
    if not (STAGE / "src").exists():
        (STAGE / "src").symlink_to("conf")


def write() -> dict[str, str]:
    """Have mutmut write the faults; return the line that each has."""
    shutil.rmtree(MUTATED, ignore_errors=True)
    MUTATED.mkdir()
    subprocess.run([sys.executable, "-c", WRITE], cwd=STAGE, stdout=subprocess.DEVNULL, check=True)
    written = chain.from_iterable(faults(spans.with_suffix("")) for spans in MUTATED.rglob("src/clinic/**/*.spans"))
    return {fault.name: fault.instead for fault in written}


def planted(every: int, names: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Plant the faults of the functions named; yield how each ended."""
    command = [sys.executable, "tests/planting.py", str(every), *names]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    with subprocess.Popen(command, cwd=MUTATED, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        for line in process.stdout:
            if line.startswith('["clinic.'):
                fault, code = json.loads(line)
                yield fault, code
    assert process.returncode == 0, "the tests fail without a fault: cd build/mutants/mutants; " + " ".join(command)


def in_machinery(every: int, names: Sequence[str]) -> Iterator[Tried]:
    """Yield the faults of the machinery that were tried."""
    lines = write()
    for fault, code in planted(every, names):
        yield Tried(fault.partition("__mutmut_")[0], lines[fault], code not in UNNOTICED)


def in_scripts(every: int, names: Sequence[str]) -> Iterator[Tried]:
    """Yield the faults of the scripts that were tried."""
    for script, line, noticed in script_faults.run(STAGE, every, names):
        yield Tried(script, line, bool(noticed))


def listed(text: str) -> Iterator[tuple[str, str]]:
    """Yield the faults that are listed, ``function or script | line | reason`` each."""
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            place, _, rest = line.partition(" | ")
            changed, _, reason = rest.rpartition(" | ")
            assert all([place, changed, reason.strip()]), f"{LISTED}: {line!r} is not: place | line | reason"
            yield place, changed


def report(tried: Iterable[Tried], known: Iterable[tuple[str, str]]) -> bool:
    """Name faults that were not noticed as they come, then count for each file; tell whether enough were noticed."""
    known = set(known)
    counts, unnoticed, told = Counter[str](), Counter[str](), Counter[str]()
    for fault in tried:
        counts[fault.module] += 1
        if not fault.noticed:
            unnoticed[fault.module] += 1
            told[fault.module] += (fault.place, fault.line) in known
            new = (fault.place, fault.line) not in known
            print(f"{'NEW    ' if new else 'listed '} {fault.place} | {fault.line}", flush=True)
    for module, count in sorted(counts.items()):
        noticed = count - unnoticed[module]
        print(f"{module:20} {count:5} planted, {noticed:5} noticed ({noticed / count:4.0%}), {told[module]} listed")
    if not counts:
        print("Nothing was tried. Name a module or a script: make mutants ONLY='clinic.site.card* search.js'")
        return False
    noticed = counts.total() - unnoticed.total()
    print(f"{noticed} of {counts.total()} noticed: {noticed / counts.total():.0%}, at least {ENOUGH:.0%} are wanted")
    return noticed >= ENOUGH * counts.total()


def main(names: Sequence[str]) -> int:
    """Plant the faults of the functions and scripts named, or all."""
    every, scripts = int(os.environ.get("EVERY") or 1), [path.name for path in (ROOT / "conf/static").glob("*.js")]
    wanted = [name for name in scripts if not names or any(fnmatch.fnmatch(name, each) for each in names)]
    functions = [name for name in names if not name.endswith(".js")]
    stage()
    tried = chain(
        in_scripts(every, wanted) if wanted else (), in_machinery(every, functions) if functions or not names else ()
    )
    return 0 if report(tried, listed(LISTED.read_text(encoding="utf-8"))) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
