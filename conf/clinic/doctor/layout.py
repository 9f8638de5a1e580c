"""The lines of a program's output, out of what a logger, a chat, a mail program or JSON made of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from re import Pattern
from typing import Any

NARROWEST = 60  # characters; lines that all end here or later were wrapped by a console
BEGINNING = 12  # characters
MOST_PREFIXES = 5
LONGEST_PREFIX = 120  # characters
ESCAPED_END = re.compile(r"\\+n", re.ASCII)
ESCAPED_TAIL = re.compile(r"[\\\]}\"' ]+$")  # what closes the text; a quotation mark of the message may go with it
ESCAPED_SIGN = re.compile(r"\\+([\"'])", re.ASCII)
MARKDOWN_SIGN = re.compile(r"\\([_*<>])", re.ASCII)
WORD = re.compile(r"^\w+$", re.ASCII)
SPECIAL = re.compile(r"[\\^$.*+?()\[\]{}|/-]")


Patterns = Mapping[str, Pattern[str]]  # those of ``layout`` in the rules


def patterns(rules: dict[str, Any]) -> Patterns:
    """Compile the patterns of how lines are laid out."""
    return {name: re.compile(pattern, re.ASCII) for name, pattern in rules["layout"].items()}


@dataclass(frozen=True)
class Line:
    """A line as it was cleaned, and its number in the text that was pasted, from 1."""

    number: int
    text: str


def unescaped(line: str, at: Patterns) -> list[str]:
    """Split a line that holds a whole traceback, as a JSON text in a log or with its ends of lines lost."""
    if "\\n" in line and at["escaped"].search(line):
        parts = ESCAPED_END.split(ESCAPED_TAIL.sub("", line))
        return [ESCAPED_SIGN.sub(r"\1", part) for part in parts]
    if line.count('File "') > 1 or ('File "' in line and "Traceback (most" in line):
        return at["code"].sub("\\1\n", at["squashed"].sub("\n", line)).split("\n")
    return [line]


def without_markdown(lines: list[Line], at: Patterns) -> list[Line]:
    r"""Take away the backslashes that Markdown wants before ``_``, if the text has them."""
    if not any(at["markdown"].search(line.text) for line in lines):
        return lines
    return [Line(line.number, MARKDOWN_SIGN.sub(r"\1", line.text)) for line in lines]


def without_prefixes(lines: list[Line], at: Patterns) -> list[Line]:
    """Take away what stands before several frames or headings, wherever it stands: a logger wrote it.

    Its digits may differ from line to line. A word alone before a heading is IPython's name of an exception.
    """
    shapes: Counter[str] = Counter()
    for line in lines:
        mark = at["mark"].search(line.text)
        if mark is None:
            continue
        before = line.text[: mark.start()].strip(" ")
        named = WORD.search(before) and mark.group().startswith("Traceback")
        if before and len(before) <= LONGEST_PREFIX and not named:
            shapes[shape(before)] += 1
    patterns = [compiled(name) for name, times in shapes.items() if times > 1][:MOST_PREFIXES]
    return [Line(line.number, without(line.text, patterns)) for line in lines]


def shape(prefix: str) -> str:
    """Write a prefix as an expression that matches it with other digits and other spaces."""
    return re.sub(" +", " +", re.sub("[0-9]+", "[0-9]+", SPECIAL.sub(r"\\\g<0>", prefix)))


def compiled(name: str) -> Pattern[str]:
    """Compile the expression of a prefix."""
    return re.compile(f"^ *(?:{name})")


def without(text: str, patterns: list[Pattern[str]]) -> str:
    """Take the first prefix away that a line has."""
    for pattern in patterns:
        if found := pattern.search(text):
            return text[found.end() :]
    return text


def unwrapped(lines: list[Line], at: Patterns) -> list[Line]:
    """Join lines that a console broke at its right edge: several different ones are as long as the longest.

    What is indented was not broken off the line above, nor what begins as that does: it is the next line of a log.
    """
    lengths = Counter(len(text) for text in {line.text for line in lines})
    widest = max(lengths, default=0)
    if widest < NARROWEST or lengths[widest] < 2:
        return lines
    joined: list[Line] = []
    broken = False
    for line in lines:
        if broken and not line.text.startswith("  ") and beginning(line) != beginning(joined[-1]):
            joined[-1] = Line(joined[-1].number, joined[-1].text + line.text)
        else:
            joined.append(line)
        broken = len(line.text) == widest and not at["unbroken"].search(line.text)
    return joined


def beginning(line: Line) -> str:
    """Return the beginning of a line, with the same in the place of every digit."""
    return re.sub("[0-9]", "0", line.text[:BEGINNING])


def with_whole_frames(lines: list[Line], at: Patterns) -> list[Line]:
    """Join frames that a mail program or rich broke; the one quotes both parts, the other draws a box around them."""
    joined: list[Line] = []
    for line in lines:
        whole = whole_frame(joined[-1].text, line.text, at) if joined else ""
        if whole:
            joined[-1] = Line(joined[-1].number, whole)
        else:
            joined.append(line)
    return joined


def whole_frame(first: str, second: str, at: Patterns) -> str:
    """Join two lines that are parts of one frame; nothing if they are not."""
    if at["unfinished"].search(first) or (at["only_file"].search(first) and at["quoted"].search(second)):
        return f"{first.rstrip(' ')} {second.lstrip('> ').rstrip(' ')}"
    path, rest = at["full"].search(first), at["rest"].search(second)
    if path and rest:
        between = " " if rest.group(1).startswith("in ") else ""
        return f"\u2502 {path.group(1)}{between}{rest.group(1)} \u2502"
    return ""
