"""Plant faults in what the reader sees, one at a time, and name those that no test notices: ``make mutants``.

mutmut does the work, because it keeps everything imported and forks for each fault: cosmic-ray, poodle and mutatest
start pytest anew each time, and importing Sphinx and the catalog takes longer than the tests. It wants the package
in ``src/``, so it gets a copy of the project that has it there. Constants and decorated functions are out of its
reach; so are the scripts of the pages, which ``test_site_scripts.py`` holds to what they make of a small site.
``tests/survivors.txt`` has the faults that nobody can see, each with its reason.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from clinic.places import ROOT

STAGE = ROOT / "build" / "mutants"
COPIED = ("conf", "docs", "examples", "tests", "pyproject.toml", "constraints.txt", "CHANGELOG.md", "CONTRIBUTING.md")
LISTED = ROOT / "tests" / "survivors.txt"
ENDED = re.compile(r"^ +(?P<name>clinic\.\S+): (?P<how>[\w ]+)$", re.MULTILINE)
ENOUGH = 0.85
Survivor = tuple[str, str]  # the function, and the line that was put into it


def stage() -> None:
    """Copy what the tests need; what was found before stays, for what has not changed since."""
    STAGE.mkdir(parents=True, exist_ok=True)
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, STAGE / name, dirs_exist_ok=True)
        else:
            shutil.copy2(ROOT / name, STAGE / name)
    if not (STAGE / "src").exists():
        (STAGE / "src").symlink_to("conf")


def mutmut(*arguments: str) -> str:
    """Run mutmut in the copy; return what it prints."""
    command = [sys.executable, "-m", "mutmut", *arguments]
    return subprocess.run(command, cwd=STAGE, stdout=subprocess.PIPE, text=True, check=False).stdout


def survivor(name: str) -> Survivor:
    """Return the function that a fault is in, and the line that it has instead."""
    lines = [line[1:].strip() for line in mutmut("show", name).splitlines() if re.match(r"\+(?!\+\+)", line)]
    return name.partition("__mutmut_")[0], " ".join(lines)


def listed(text: str) -> Iterator[Survivor]:
    """Yield the faults that are listed, ``function | line | reason`` each."""
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            function, changed, reason = (part.strip() for part in line.split(" | "))
            assert reason, f"{LISTED}: {function} has no reason"
            yield function, changed


def report(ended: Sequence[tuple[str, str]], known: Iterable[Survivor]) -> bool:
    """Say how many faults were noticed, and which were not; tell whether that is enough."""
    counts, known = Counter(how for _, how in ended), set(known)
    print(", ".join(f"{number} {how}" for how, number in counts.most_common()))
    seen = [(name, survivor(name)) for name, how in ended if how in ("survived", "no tests")]
    for name, fault in seen:
        print(f"{'listed ' if fault in known else 'NEW    '} {name} | {fault[1]}")
    noticed = sum(counts[how] for how in ("killed", "timeout", "segfault", "suspicious", "caught by type check"))
    tried = noticed + len(seen)
    if not tried:
        print("Nothing was tried. Name a module: make mutants ONLY='clinic.site.card*'")
        return False
    print(f"{noticed} of {tried} noticed: {noticed / tried:.0%}, at least {ENOUGH:.0%} are wanted")
    return noticed >= ENOUGH * tried


def main(names: Sequence[str]) -> int:
    """Plant the faults of the functions named, or all."""
    stage()
    subprocess.run([sys.executable, "-m", "mutmut", "run", "--max-children", "1", *names], cwd=STAGE, check=False)
    ended = [(found["name"], found["how"]) for found in ENDED.finditer(mutmut("results", "--all", "true"))]
    return 0 if report(ended, listed(LISTED.read_text(encoding="utf-8"))) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
