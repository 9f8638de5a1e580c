"""How a pasted text becomes lines: what is left out of one that is too long, and that its numbers stay true."""

from __future__ import annotations

import re

from clinic.doctor.cleaning import LONGEST_TEXT, MOST_CHARACTERS, Cleaned, basic, clean, fitting, halves, newest_first
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


def test_a_text_of_many_lines_is_read_once_for_each_line() -> None:
    cleaned = read(*["step"] * 999, ERROR, *["step"] * 999)
    assert [(line.number, line.text) for line in cleaned.lines] == [(1, "step"), (1000, ERROR)]
    assert not cleaned.cut


def test_middle_is_left_out() -> None:
    assert halves("tea", 3) == ("tea", 0, False)
    assert halves("ab\ncd\nef\ngh", 6) == ("ab\n\n\ngh", 0, True)
    assert halves("a\n\n\n\n\nb", 4) == ("a\n\n\nb", 2, True)
    lines = [Line(number, "x" * (MOST_CHARACTERS // 2)) for number in (1, 2, 3)]
    assert fitting(lines) == ([lines[0], lines[2]], True)
    assert fitting(lines[:2]) == (lines[:2], False)


def test_signs_of_other_systems() -> None:
    assert basic("a\rb\r\nc\fd\u2028e \N{TEACUP WITHOUT HANDLE}") == "a\nb\nc\nd\ne ?"
    assert re.sub("(tea)", in_python(r"\$1"), "tea") == r"\tea"


def test_newest_frame_comes_first() -> None:
    dump = ["Stack dump for PID 5, thread 6", 'File "a"', "x = 1", 'File "b"', 'File "c"', "Traceback"]
    lines = [Line(number, text) for number, text in enumerate(dump, 1)]
    assert [line.number for line in newest_first(lines)] == [1, 5, 4, 2, 6]
    assert [line.number for line in newest_first(lines[:-1])] == [1, 5, 4, 2]
    assert newest_first(lines[1:3]) == lines[1:3], "only in such a dump"


def test_only_the_line_that_raised_is_kept_of_those_around_it() -> None:
    shown = read("      1 tea()", "----> 2 pool.submit(tea)", "      3 cup()", "TypeError: tea")
    assert [(line.number, line.text) for line in shown.lines] == [(2, "pool.submit(tea)"), (4, "TypeError: tea")]
