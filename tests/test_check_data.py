"""A build begins with a look through all the data, and needs no more than what it installs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from clinic import building, catalog, checking, docstrings, measured
from clinic.__main__ import main
from clinic.faults import DataError, Fault
from clinic.places import EXAMPLES, ROOT

TRACEBACK = EXAMPLES / "failures" / "returned_future" / "recorded" / "broken.3.15.txt"
ONLY_FOR_TESTS = ("psutil", "pytest", "hypothesis", "playwright", "filelock", "dill", "jsonschema", "yaml")
COMPARISON = measured.FILE.read_text(encoding="utf-8")


def without_test_packages(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command as if only the packages of a build were installed."""
    blocked = f"import sys; sys.modules.update(dict.fromkeys({ONLY_FOR_TESTS!r}))"
    program = f"{blocked}; from clinic.__main__ import main; sys.exit(main({list(arguments)!r}))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "conf")}
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, env=environment, cwd=ROOT
    )


def test_diagnose_needs_what_a_build_installs() -> None:
    done = without_test_packages("diagnose", str(TRACEBACK))
    assert "A task returns a Future" in done.stdout, done.stderr


def test_all_data_are_well() -> None:
    begin = time.process_time()
    checking.check()
    assert time.process_time() - begin < 5, "a build begins with this; it takes half a second on a quiet machine"
    done = without_test_packages("check-data")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_each_fault_is_a_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def load_all() -> None:
        raise DataError.of([Fault(EXAMPLES / "a.toml", "key", "one\nfact", "Mend"), Fault(ROOT / "b", "k", "f", "r")])

    def load() -> None:
        raise DataError(ROOT / "c", "key", "fact", "remedy")

    monkeypatch.setattr(catalog, "load_all", load_all)
    monkeypatch.setattr(measured, "load", load)
    assert main(["check-data"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "examples/a.toml: key: one fact. Mend",
        "b: k: f. r",
        "c: key: fact. remedy",
    ]


@pytest.mark.parametrize("target", ["html-en", "html-ja"])
def test_a_build_begins_with_the_data(target: str) -> None:
    command = ["make", "--no-print-directory", "-n", target, "READY=yes"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    language = target.removeprefix("html-")
    build = building.sphinx(language, Path("build/html", language), Path("build/doctrees", language), python="python")
    assert done.stdout.splitlines() == ["python -m clinic check-data", " ".join(build)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "(syntax): this is not JSON: "),
        (COMPARISON[:-40], "(syntax): this is not JSON: "),
        (COMPARISON.replace('"ours"', '"hours"', 1), "kinds[0].hours: unknown key. Did you mean 'ours'?"),
        (COMPARISON.replace('"ours"', '"hours"', 1), "kinds[0].ours: the key is missing."),
        (COMPARISON.replace("true", "1", 1), "kinds[0].ours.right: 1 is not true or false."),
        (COMPARISON.replace('"ray": "', '"rai": "', 1), "versions: 'ray' is missing. Write python and ray and dill"),
    ],
)
def test_fault_in_what_was_measured(tmp_path: Path, text: str, line: str) -> None:
    file = tmp_path / "culprits.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        measured.load(file)
    assert f"culprits.json: {line}" in str(caught.value)


def test_nothing_was_measured(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"culprits\.json: \(file\): it cannot be read: No such file"):
        measured.load(tmp_path / "culprits.json")


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        (lambda file: file.write_bytes(b"\xff"), "(text): byte 0 is not UTF-8."),
        (lambda file: file.write_text("umbrella\n", "utf-8"), "(syntax): this is not a catalogue: "),
    ],
)
def test_fault_in_a_catalogue(tmp_path: Path, spoil: Callable[[Path], object], line: str) -> None:
    file = tmp_path / "clinic.po"
    spoil(file)
    with pytest.raises(DataError) as caught:
        docstrings.readable(file)
    assert f"clinic.po: {line}" in str(caught.value)


@pytest.mark.parametrize(
    ("content", "line"),
    [(b"\xff", "(text): byte 0 is not UTF-8."), (b"<svg>", "(syntax): this is not SVG: ")],
)
def test_fault_in_a_picture(tmp_path: Path, content: bytes, line: str) -> None:
    picture = tmp_path / "umbrella.svg"
    picture.write_bytes(content)
    with pytest.raises(DataError) as caught:
        checking.drawn(picture)
    assert f"umbrella.svg: {line}" in str(caught.value)


@pytest.mark.parametrize("folder", ["pictures", "en", "ja"])
def test_every_page_and_picture_is_looked_at(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: set[Path] = set()

    def look(file: Path) -> str:
        looked.add(file)
        return "<svg/>"

    monkeypatch.setattr(checking, "read_text", look)
    checking.check()
    files = {path for path in (ROOT / "docs" / folder).rglob("*") if path.suffix in (".md", ".rst", ".svg")}
    assert files
    assert files <= looked
