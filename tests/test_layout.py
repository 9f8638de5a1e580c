"""The folders of the examples: their shape, their size, and what a reader may copy."""

from __future__ import annotations

import ast
import difflib
import re
import subprocess
import sys
from pathlib import Path

import pytest
from clinic.normalizing import HANGS, OK, last_message, normalize
from clinic.places import EXAMPLES, LANGUAGES, ROOT
from clinic.records import Example, Failure, Script
from clinic.template import MARK
from conftest import ALL, FAILURES, SCRIPTS

NEWER = {"compression"}  # of the standard library since Python 3.14
LONGEST = {"broken": 30, "fixed": 40, "wrong": 40, "shows": 60, "guide": 70}


def name(value: object) -> str:
    """Name a parameter so that a reader finds it."""
    return value.name if isinstance(value, Script) else str(getattr(value, "slug", value))


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


@pytest.mark.parametrize("script", SCRIPTS, ids=name)
def test_program_can_be_read(script: Script) -> None:
    text = script.path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), f"{script.name}: begin with one true sentence"
    limit = LONGEST[script.role]
    assert len(text.splitlines()) <= limit, f"{script.name} has {len(text.splitlines())} lines, at most {limit}"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef) and node in tree.body:
            assert ast.get_docstring(node), f"{script.name}: {node.name} has no docstring"


# Programs whose point a main() would take away, each with the reason.
WITHOUT_MAIN = {
    "function_defined_after_the_pool": "a function that is defined inside of main() is another failure",
    "missing_main_guard": "that nothing stands between the import and the pool is the failure",
    "code_from_stdin": "a session is typed line by line",
}


@pytest.mark.parametrize("script", SCRIPTS, ids=name)
def test_program_begins_in_main(script: Script) -> None:
    body = ast.parse(script.path.read_text(encoding="utf-8")).body
    functions = {node.name for node in body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    allowed = script.path.parent.name in WITHOUT_MAIN
    assert "main" in functions or allowed, f"{script.name}: put what it does into main()"


def test_exceptions_from_main_are_needed() -> None:
    for slug in WITHOUT_MAIN:
        texts = [path.read_text(encoding="utf-8") for path in (EXAMPLES / "failures" / slug).glob("*.py")]
        assert any("def main(" not in text for text in texts), f"{slug} needs no exception any more"


@pytest.mark.parametrize("script", SCRIPTS, ids=name)
def test_needs_only_what_it_names(script: Script) -> None:
    """Standard library only, or a requirement named in the first line."""
    text = script.path.read_text(encoding="utf-8")
    imported = {
        alias.name for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Import) for alias in node.names
    }
    imported |= {node.module or "" for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom)}
    helpers = {helper.stem for helper in script.helpers}
    own = {path.stem for path in script.path.parent.glob("*.py")}
    foreign = {module.partition(".")[0] for module in imported} - set(sys.stdlib_module_names) - NEWER - helpers - own
    if script.group:
        return
    assert foreign <= set(script.requires), f"{script.name}: name {foreign} under requires in failure.toml"
    for requirement in script.requires:
        assert requirement in text.splitlines()[0], (
            f"{script.name}: the first line must say that it requires {requirement}"
        )


@pytest.mark.parametrize("script", [script for script in SCRIPTS if script.role == "fixed"], ids=name)
def test_fix_is_a_small_change(script: Script) -> None:
    """A diff between what fails and its fix shows the fix and little else."""
    broken = (script.path.parent / "broken.py").read_text(encoding="utf-8").splitlines()
    fixed = script.path.read_text(encoding="utf-8").splitlines()
    ratio = difflib.SequenceMatcher(None, broken, fixed, autojunk=False).ratio()
    assert ratio >= 0.4, f"{script.name} shares only {ratio:.0%} of its lines with broken.py"


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


def test_code_is_tidy() -> None:
    for command in (
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy", "conf", "tests", str(EXAMPLES)],
    ):
        done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, timeout=400)
        assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"
