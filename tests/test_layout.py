"""The folders of the examples: their shape, their size, and what a reader may copy."""

from __future__ import annotations

import ast
import difflib
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from clinic.normalizing import HANGS, OK, last_message, normalize
from clinic.places import EXAMPLES, LANGUAGES, ROOT
from clinic.records import Example, Failure, Script
from clinic.template import MARK
from conftest import ALL, FAILURES, long_ones_first, report

NEWER = {"compression"}  # of the standard library since Python 3.14
LONGEST = {"broken": 30, "fixed": 40, "wrong": 40, "shows": 60, "guide": 70}


def name(value: object) -> str:
    """Name a parameter so that a reader finds it."""
    return str(getattr(value, "slug", value))


@pytest.mark.parametrize("failure", FAILURES, ids=name)
def test_failure_is_whole(failure: Failure) -> None:
    assert any(script.role == "fixed" for script in failure.scripts), f"{failure.slug} has no fix"
    assert failure.signatures or failure.expect != "raises", f"{failure.slug}: add [[signature]] to failure.toml"
    for language in ("en", "ja"):
        page = ROOT / "docs" / language / "failures" / f"{failure.slug}.md"
        assert page.exists(), f"write {page.relative_to(ROOT)}"


@pytest.mark.parametrize("failure", FAILURES, ids=name)
def test_nothing_is_left_to_write(failure: Failure) -> None:
    """``make new`` marks what somebody has to write."""
    files = [file for file in failure.folder.iterdir() if file.is_file()]
    files += [ROOT / "docs" / language / "failures" / f"{failure.slug}.md" for language in LANGUAGES]
    files += [ROOT / "docs" / language / "families" / f"{failure.family}.md" for language in LANGUAGES]
    assert left_to_write([*files, ROOT / "CHANGELOG.md"]) == []


def left_to_write(files: list[Path]) -> list[str]:
    """Return the lines that carry a mark."""
    return [
        f"{file.relative_to(file.anchor)}:{number}: {line.strip()}"
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if MARK in line
    ]


@pytest.mark.parametrize("example", ALL, ids=name)
def test_nothing_lies_about(example: Example) -> None:
    known = {script.path for script in example.scripts} | {example.file}
    known |= {helper for helper in example.scripts[0].helpers if helper.parent == example.folder}
    recorded = {
        transcript.path for script in example.scripts if script.recording for transcript in script.recording.transcripts
    }
    recorded |= {example.folder / "recorded" / "verdicts.json"}
    if isinstance(example, Failure):
        recorded |= {script.timeline for script in example.drawn}
    found = {path for path in example.folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert found == known | recorded


@pytest.mark.parametrize("example", ALL, ids=name)
def test_transcripts_are_normalized(example: Example) -> None:
    for script in example.scripts:
        for transcript in script.recording.transcripts if script.recording else ():
            text = transcript.text
            assert text.startswith(f"$ {script.command}\n"), transcript.path.name
            assert normalize(text) == text, f"{transcript.path.name}: record again: make record ONLY={example.slug}"
            assert ending(text) == transcript.verdict, f"{transcript.path.name}: make record ONLY={example.slug}"


def ending(text: str) -> str:
    """Read from a transcript how its run ended; the recording knows that from the run."""
    body, _, last = text.rstrip("\n").rpartition("\n")
    if re.search(r"^\(.*: it hangs(?:; all its threads, by faulthandler:)?\)$", text, re.MULTILINE):
        return HANGS
    status = re.fullmatch(r"\((exit status -?\d+|killed by \w+)\)", last)
    return last_message(body) or status[1] if status else OK


@pytest.mark.parametrize("example", ALL, ids=name)
def test_programs_can_be_read(example: Example) -> None:
    report(fault for script in example.scripts for fault in hard_to_read(script))


def hard_to_read(script: Script) -> Iterator[str]:
    """Yield what keeps a reader from understanding a program at first sight."""
    text, tree, limit = source(script), parsed(script), LONGEST[script.role]
    if not ast.get_docstring(tree):
        yield f"{script.name}: begin with one true sentence"
    if len(text.splitlines()) > limit:
        yield f"{script.name} has {len(text.splitlines())} lines, at most {limit}"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef) and not ast.get_docstring(node):
            yield f"{script.name}: {node.name} has no docstring"


@cache
def source(script: Script) -> str:
    """Return the text of a program."""
    return script.path.read_text(encoding="utf-8")


@cache
def parsed(script: Script) -> ast.Module:
    """Return what Python reads in a program."""
    return ast.parse(source(script))


# Programs whose point a main() would take away, each with the reason.
WITHOUT_MAIN = {
    "function_defined_after_the_pool": "a function that is defined inside of main() is another failure",
    "missing_main_guard": "that nothing stands between the import and the pool is the failure",
    "code_from_stdin": "a session is typed line by line",
}


@pytest.mark.parametrize("example", ALL, ids=name)
def test_programs_begin_in_main(example: Example) -> None:
    report(f"{script.name}: put what it does into main()" for script in example.scripts if lacks_main(script))


def lacks_main(script: Script) -> bool:
    """Tell a program that has no ``main()`` and should have one."""
    functions = {node.name for node in parsed(script).body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    return "main" not in functions and script.path.parent.name not in WITHOUT_MAIN


def test_exceptions_from_main_are_needed() -> None:
    for slug in WITHOUT_MAIN:
        texts = [path.read_text(encoding="utf-8") for path in (EXAMPLES / "failures" / slug).glob("*.py")]
        assert any("def main(" not in text for text in texts), f"{slug} needs no exception any more"


@pytest.mark.parametrize("example", ALL, ids=name)
def test_programs_need_only_what_they_name(example: Example) -> None:
    """Standard library only, or a requirement named in the first line."""
    report(fault for script in example.scripts if not script.group for fault in unnamed(script))


def unnamed(script: Script) -> Iterator[str]:
    """Yield what a program needs without saying so."""
    nodes = list(ast.walk(parsed(script)))
    imported = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    helpers = {helper.stem for helper in script.helpers}
    own = {path.stem for path in script.path.parent.glob("*.py")}
    foreign = {module.partition(".")[0] for module in imported} - set(sys.stdlib_module_names) - NEWER - helpers - own
    if not foreign <= set(script.requires):
        yield f"{script.name}: name {foreign} under requires in failure.toml"
    for requirement in script.requires:
        if requirement not in source(script).splitlines()[0]:
            yield f"{script.name}: the first line must say that it requires {requirement}"


@pytest.mark.parametrize("failure", FAILURES, ids=name)
def test_fixes_are_small_changes(failure: Failure) -> None:
    """A diff between what fails and its fix shows the fix and little else."""
    fixes = [script for script in failure.scripts if script.role == "fixed"]
    report(
        f"{fix.name} shares only {ratio:.0%} of its lines with broken.py"
        for fix in fixes
        if (ratio := alike(failure.broken, fix)) < 0.4
    )


def alike(one: Script, other: Script) -> float:
    """Return the share of lines that two programs have in common."""
    lines = source(one).splitlines(), source(other).splitlines()
    return difflib.SequenceMatcher(None, *lines, autojunk=False).ratio()


def test_every_exception_to_a_check_has_its_reason() -> None:
    """It stands behind the exception, or as a comment on the line above."""
    without = []
    for path in sorted(path for folder in ("conf", "tests", "examples") for path in (ROOT / folder).rglob("*.py")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for above, line in zip(["", *lines], lines, strict=False):
            excused = re.search(r"# (?:type: ignore|noqa)\b(?:\[[\w, -]+\]|: [A-Z\d, ]+)?(?P<reason>.*)", line)
            if excused and not (excused["reason"].strip(" #") or above.lstrip().startswith("# ")):
                without.append(f"{path.relative_to(ROOT)}: {line.strip()}")
    assert without == []


@pytest.mark.long
def test_code_is_tidy() -> None:
    for command in (
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy", "conf", "tests", str(EXAMPLES)],
    ):
        done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, timeout=400)
        assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"


class Long(pytest.Item):
    """A test that does nothing."""

    def runtest(self) -> None:
        """Do nothing."""


def test_every_process_begins_with_what_takes_long(request: pytest.FixtureRequest) -> None:
    items = [Long.from_parent(request.session, name=name) for name in "abCdefghIJkL"]
    for item in items:
        if item.name.isupper():
            item.add_marker(pytest.mark.long)

    def ordered(processes: int) -> str:
        return "".join(item.name for item in long_ones_first(items, processes))

    assert [ordered(processes) for processes in (1, 2, 3, 5)] == [
        "CIJLabdefghk",
        "CJabdeILfghk",
        "CLabIdefJghk",
        "CaIbJdLefghk",
    ]
    assert long_ones_first([], 4) == []
