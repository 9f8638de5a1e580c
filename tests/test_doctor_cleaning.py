"""How a pasted text becomes lines: what is left out of one that is too long, and that its numbers stay true."""

from __future__ import annotations

import re

import pytest
from clinic.doctor.cleaning import (
    LONGEST_TEXT,
    MOST_CHARACTERS,
    MOST_LINES,
    MOST_PARTS,
    Cleaned,
    basic,
    clean,
    fitting,
    halves,
    newest_first,
)
from clinic.doctor.cleaning import template as in_python
from clinic.doctor.layout import Line
from whole import RULES

ERROR = "RuntimeError: cannot schedule new futures after shutdown"


def read(*lines: str) -> Cleaned:
    """Clean a text."""
    return clean(basic("\n".join(lines)), RULES)


def test_both_ends_of_a_text_that_is_too_long_keep_their_numbers() -> None:
    filler = [f"step {number:07}" for number in range(LONGEST_TEXT // 10)]
    cleaned = read("ValueError: tea", *filler, ERROR)
    assert [(line.number, line.text) for line in cleaned.lines if "Error" in line.text] == [
        (1, "ValueError: tea"),
        (len(filler) + 2, ERROR),
    ]
    assert cleaned.cut


def test_lines_beside_what_is_left_out_keep_their_numbers() -> None:
    half, last = LONGEST_TEXT // 2, "KeyError: 'tea'"
    cleaned = read(*[""] * (half - len(ERROR)), ERROR + "\n" * 10 + last, *[""] * (half - len(last)))
    number = half - len(ERROR) + 1
    assert [(line.number, line.text) for line in cleaned.lines] == [(number, ERROR), (number + 10, last)]
    assert cleaned.cut


def test_a_text_of_many_lines_is_read_once_for_each_line() -> None:
    cleaned = read(*["step"] * 999, ERROR, *["step"] * 999)
    assert [(line.number, line.text) for line in cleaned.lines] == [(1, "step"), (1000, ERROR)]
    assert not cleaned.cut


def test_lines_are_left_out_only_if_there_are_too_many() -> None:
    """Those that are the same count once, and only those that may tell something are kept then."""
    alike, steps = read(*["step"] * MOST_LINES), [f"step {number}" for number in range(MOST_LINES)]
    assert (len(alike.lines), alike.cut) == (MOST_LINES, False)
    different = read(*steps, steps[0])
    assert (len(different.lines), different.cut) == (MOST_LINES, False)
    kept = read(*steps, "at line 7", "at line ７", ERROR)
    assert [line.text for line in kept.lines] == ["at line 7", ERROR]
    assert not kept.cut
    assert read(*steps, "tea").lines == ()
    errors = read(*(f"Error {number}" for number in range(1, MOST_LINES + 2)))
    half = MOST_LINES // 2
    assert [line.number for line in errors.lines] == [*range(1, half + 1), *range(half + 2, MOST_LINES + 2)]
    assert errors.cut
    few = [f"Error {number}" for number in range(half + 1)]
    assert [line.text for line in read(*steps, *few).lines] == few


def test_parts_of_one_line_are_left_out_only_if_there_are_too_many() -> None:
    parts = [f"Error {number}" for number in range(MOST_PARTS + 1)]
    for count in (MOST_PARTS, MOST_PARTS + 1):
        cleaned = read("\\n".join(parts[:count]))
        assert (len(cleaned.lines), cleaned.cut) == (MOST_PARTS, count > MOST_PARTS)


def test_middle_is_left_out() -> None:
    assert halves("tea", 3) == ("tea", 0, False)
    assert halves("ab\ncd\nef\ngh", 6) == ("ab\n\n\ngh", 0, True)
    assert halves("a\n\n\n\n\nb", 4) == ("a\n\n\nb", 2, True)
    lines = [Line(number, "x" * (MOST_CHARACTERS // 2)) for number in (1, 2, 3)]
    assert fitting(lines) == ([lines[0], lines[2]], True)
    assert fitting(lines[:2]) == (lines[:2], False)


def test_signs_of_other_systems() -> None:
    assert basic("a\rb\r\nc\fd\u2028e \N{TEACUP WITHOUT HANDLE}") == "a\nb\nc\nd\ne ?"
    assert basic("a\rb\vc\fd") == "a\nb\nc\nd"
    assert re.sub("(tea)", in_python(r"\$1"), "tea") == r"\tea"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("job_1 | KeyError: 1", ["KeyError: 1"]),
        ("注文 | KeyError: 1", ["注文 | KeyError: 1"]),
        ("tea\\nTeaError: 1", ["tea", "TeaError: 1"]),
        ("tea\\n注文Error: 1", ["tea/n注文Error: 1"]),
        ('File "/a\n> b.py", \n> line 7, in c', ['File "/a b.py", line 7, in c']),
        ('File "/a\n> b.py",\u3000\n> line 7, in c', ['File "/a b.py",', "line 7, in c"]),
        ("--> 7 tea()\n8 cup()", ["tea()"]),
        ("--> 7 tea()\n８ cup()", ["tea()", "８ cup()"]),
    ],
)
def test_words_and_numbers_are_told_as_a_browser_tells_them(written: str, kept: list[str]) -> None:
    """Those of other writing are none, of a log or of a program."""
    assert [line.text for line in read(written).lines] == kept


TITLE = " Traceback (most recent call last)"
A, B, LONG = 'File "a.py", line 1, in b', 'File "b.py", line 2, in c', "x" * 120
CUPS, CANS = f"{'tea ' * 14}cups", f"{'cup ' * 14}cans"  # as wide as the narrowest console
LAID_OUT = {
    "two frames in one line": (f"{A} call() {B} call() KeyError: 1", [A, "call()", B, "call()", "KeyError: 1"]),
    "one frame in one line": (
        f"Traceback (most recent call last): {A} call() KeyError: 1",
        ["Traceback (most recent call last):", A, "call()", "KeyError: 1"],
    ),
    "a long traceback in one line": (
        " call() ".join([A, B] * 20),
        [line for frame in [A, B] * 20 for line in (frame, "call()")][:-1],
    ),
    "a text in JSON": (
        '{"log": "tea\\nTraceback (most recent call last):\\n  File \\"a.py\\", line 1, in b\\nKeyError: 1\\n"}',
        ['{"log": "tea', "Traceback (most recent call last):", A, "KeyError: 1"],
    ),
    "a text in Markdown": ('File "a.py", line 1, in \\_\\_init\\_\\_', ['File "a.py", line 1, in __init__']),
    "a folder that is no Markdown": ('File "C:\\_shop.py", line 3, in b', ['File "C:/_shop.py", line 3, in b']),
    "a prefix of two frames": (f"tea\nX1 {A}\nX22  {B}\nX 3 tea", ["tea", A, B, "X 3 tea"]),
    "a prefix behind a tab": (f"\tX1 {A}\n\tX2 {B}", [A, B]),
    "names above the tracebacks of a notebook": (
        "\n".join(f"KeyError  Traceback (most recent call last)\nKeyError: {number}" for number in (1, 2)),
        [f"KeyError{rest}" for rest in (TITLE, ": 1", TITLE, ": 2")],
    ),
    "a prefix with signs": (f"X1 (a+b)* {A}\nX2  (a+b)* {B}\nX3 (a+b)* tea", [A, B, "tea"]),
    "a prefix of one frame": (f"tea: {A}\ntea: cup", [f"tea: {A}", "tea: cup"]),
    "a long prefix": (f"{LONG} {A}\n{LONG} {B}\n{LONG} tea", [A, B, "tea"]),
    "what is too long for a prefix": (f"{LONG}x {A}\n{LONG}x {B}", [f"{LONG}x {A}", f"{LONG}x {B}"]),
    "a narrow console": (f"tea\n{CUPS}\n{CANS}\ntea", ["tea", f"{CUPS}{CANS}tea"]),
    "a narrower text": (f"{CUPS[1:]}\n{CANS[1:]}\ntea", [CUPS[1:], CANS[1:], "tea"]),
    "one long line": (f"{CUPS}\n{CANS[1:]}\ntea", [CUPS, CANS[1:], "tea"]),
    "a line that is indented": (f"{CUPS}\n  {CANS[2:]}\ntea", [CUPS, f"{CANS[2:]}tea"]),
    "a frame that was broken": (
        'File "/home/user/My X\n> XL folder/job.py", line 3, in fX \ntea',
        ['File "/home/user/My X XL folder/job.py", line 3, in fX', "tea"],
    ),
    "a box whose lines are broken": (
        "│ /home/user/tea/ │\n│ milk.py:3 │\n│ in price │",
        ['File "/home/user/tea/milk.py", line 3, in price'],
    ),
}


@pytest.mark.parametrize("made", LAID_OUT)
def test_lines_are_those_that_the_program_wrote(made: str) -> None:
    """Whatever a logger or a console made of them."""
    written, kept = LAID_OUT[made]
    assert [line.text for line in read(written).lines] == kept


def test_lines_that_are_joined_have_the_number_of_the_first() -> None:
    cleaned = read("tea", CUPS, CANS, "", 'File "/home/user/', '> shop.py", line 3, in price', "in \\_\\_init\\_\\_")
    assert [line.number for line in cleaned.lines] == [1, 2, 5, 7]


def test_newest_frame_comes_first() -> None:
    dump = ["Stack dump for PID 5, thread 6", 'File "a"', "x = 1", 'File "b"', 'File "c"', "Traceback"]
    lines = [Line(number, text) for number, text in enumerate(dump, 1)]
    assert [line.number for line in newest_first(lines)] == [1, 5, 4, 2, 6]
    assert [line.number for line in newest_first(lines[:-1])] == [1, 5, 4, 2]
    assert newest_first(lines[1:3]) == lines[1:3], "only in such a dump"


def test_only_the_line_that_raised_is_kept_of_those_around_it() -> None:
    shown = read("      1 tea()", "----> 2 pool.submit(tea)", "      3 cup()", "TypeError: tea")
    assert [(line.number, line.text) for line in shown.lines] == [(2, "pool.submit(tea)"), (4, "TypeError: tea")]
