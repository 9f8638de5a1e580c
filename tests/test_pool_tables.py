"""The guide *From multiprocessing.Pool*: what a row of its tables says stands in the program that it names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from clinic.places import EXAMPLES, LANGUAGES, ROOT

GUIDE = EXAMPLES / "guides" / "from_multiprocessing_pool"
CODE = re.compile(r"`([^`]+)`")
Row = tuple[tuple[str, ...], tuple[str, ...]]


def rows(language: str) -> list[Row]:
    """Return the programs that a row or a point of a list names, and the code in the rest of it.

    A row of the table of calls names none: it is of ``methods.py``.
    """
    page = ROOT / "docs" / language / "guides" / f"{GUIDE.name}.md"
    found = []
    for line in page.read_text(encoding="utf-8").splitlines():
        codes = CODE.findall(line)
        programs = tuple(code for code in codes if code.endswith(".py"))
        if (line.startswith("|") and codes) or (line.startswith("- `") and programs):
            rest = tuple(code for code in codes if code not in programs)
            found.append((programs or ("methods.py",), rest))
    return found


def text_of(program: str) -> str:
    """Return a program and all that it printed, without white space, for a long call takes several lines."""
    stem = Path(program).stem
    files = [GUIDE / program, *GUIDE.glob(f"recorded/{stem}.3.*.txt")]
    return "".join("".join(file.read_text(encoding="utf-8").split()) for file in files)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_says_what_its_program_says(language: str) -> None:
    unsaid = {}
    for programs, codes in rows(language):
        text = "".join(map(text_of, programs))
        if missing := [code for code in codes if "".join(code.split()) not in text]:
            unsaid[", ".join(programs)] = missing
    assert unsaid == {}, "neither the program nor its recordings have this"


def test_both_languages_say_the_same() -> None:
    in_each = [[(programs, sorted(codes)) for programs, codes in rows(language) if codes] for language in LANGUAGES]
    assert in_each[0] == in_each[1]
    assert len(in_each[0]) > 30


def test_every_program_is_in_a_table() -> None:
    assert {program for programs, _ in rows("en") for program in programs} == {path.name for path in GUIDE.glob("*.py")}
