"""Dirty text, as people paste it, to the lines that tell something, in one form for all tools that print frames."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from re import Pattern
from typing import Any

from clinic.doctor.layout import (
    Line,
    patterns,
    unescaped,
    unwrapped,
    with_whole_frames,
    without_markdown,
    without_prefixes,
)

LONGEST_TEXT = 2_000_000  # characters; of a longer one the first and the last half are read
LONGEST_RAW = 100_000  # characters of a line that may hold a whole traceback, likewise
LONGEST_LINE = 400  # characters, likewise
MOST_LINES = 400  # different lines that tell something, likewise
MOST_PARTS = 1_000  # lines, where one line of a log holds many
MOST_CHARACTERS = 24_000  # of all these lines together, likewise
LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\u0085\u2028\u2029]")
DUMP = "Stack dump"  # what profiling.sampling writes: the newest frame last, with lines of code
BLOCK = re.compile(r"^(?:Stack dump|Thread |Current thread|Traceback|---|\+\+\+)", re.ASCII)
CODES = re.compile(  # of a terminal, also without their escape character: a quoted line is shown without them
    r"\x1b\][^\x07]{0,400}\x07|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[@-Z^_]|\[(?:\d{1,3};){0,4}\d{1,3}m", re.ASCII
)
BEYOND = re.compile("[\U00010000-\U0010ffff]")
HELD = ("Arguments:", "Locals:")  # above the variables of a frame, which ``py-spy dump --locals`` shows
UNNAMED = re.compile(r"^(File .* in )\?$", re.ASCII)
DEFINED = re.compile(r"^(?:async )?def (\w+)\(", re.ASCII)
VARIABLE = re.compile(r"^\w+: ", re.ASCII)


@dataclass(frozen=True)
class Cleaned:
    """The lines that are left, and whether anything was too much to read."""

    lines: tuple[Line, ...]
    cut: bool

    @property
    def text(self) -> str:
        """The lines, one under the other."""
        return "\n".join(line.text for line in self.lines)


def basic(text: str) -> str:
    """Give every line the same end, and replace what JavaScript counts as two characters."""
    if text.isascii() and not any(end in text for end in "\r\x0b\x0c"):
        return text
    return LINE_ENDS.sub("\n", BEYOND.sub("?", text))


def clean(text: str, rules: dict[str, Any]) -> Cleaned:
    """Clean a :func:`basic` text with the rules' replacements.

    Texts, lines and lists of lines that are too long lose their middle.
    """
    text, left_out, cut = halves(text, LONGEST_TEXT)
    middle = text.count("\n", 0, LONGEST_TEXT // 2) + 1
    raw = text.split("\n")
    chosen: Iterable[int] = range(len(raw))
    if len(raw) > MOST_LINES:
        chosen, shortened = different(raw, re.compile(rules["telling"], re.ASCII))
        cut = cut or shortened
    lines: list[Line] = []
    at = patterns(rules)
    for index in chosen:
        number = index + 1 + (left_out if left_out and index >= middle else 0)
        whole, _, shortened = halves(raw[index], LONGEST_RAW)
        cut = cut or shortened
        lines += [Line(number, part) for part in unescaped(whole, at)]
    replacements = [(re.compile(pattern, re.ASCII), template(new)) for pattern, new in rules["cleaning"]]
    parts = []
    laid_out = lines[:MOST_PARTS]
    for step in (without_markdown, without_prefixes, unwrapped, with_whole_frames):
        laid_out = step(laid_out, at)
    for line in laid_out:
        kept, _, shortened = halves(line.text, LONGEST_LINE)
        cut = cut or shortened
        parts += [Line(line.number, part) for part in kept.split("\n")]
    parts, shortened = fitting(parts)
    cleaned = []
    for part in parts:
        now = part.text
        for pattern, new in replacements:
            now = pattern.sub(new, now)
        cleaned.append(Line(part.number, now))
    cut = cut or shortened or len(lines) > MOST_PARTS
    return Cleaned(tuple(newest_first(without_context(without_variables(cleaned), rules))), cut)


def different(lines: list[str], telling: Pattern[str]) -> tuple[list[int], bool]:
    """Choose each line once; if they are still too many, the first and the last of those that tell something."""
    firsts: dict[str, int] = {}
    for index, line in enumerate(lines):
        firsts.setdefault(line, index)
    unique = list(firsts.values())
    if len(unique) <= MOST_LINES:
        return unique, False
    half = MOST_LINES // 2
    head = list(islice((place for place, index in enumerate(unique) if telling.search(lines[index])), half))
    after = head[-1] if len(head) == half else len(unique)
    backwards = range(len(unique) - 1, after, -1)
    tail = list(islice((place for place in backwards if telling.search(lines[unique[place]])), half))
    return [unique[place] for place in head + tail[::-1]], len(tail) == half


def halves(text: str, longest: int) -> tuple[str, int, bool]:
    """Return a text without its middle if it is too long, how many lines the middle had, and whether it was."""
    if len(text) <= longest:
        return text, 0, False
    half = longest // 2
    return text[:half] + "\n" + text[-half:], text.count("\n", half, len(text) - half) - 1, True


def fitting(lines: list[Line]) -> tuple[list[Line], bool]:
    """Leave out the middle lines if all together have too many characters; say whether they had."""
    head, tail = 0, len(lines)
    left = MOST_CHARACTERS // 2
    while head < tail and len(lines[head].text) <= left:
        left -= len(lines[head].text)
        head += 1
    left = MOST_CHARACTERS // 2
    while tail > head and len(lines[tail - 1].text) <= left:
        tail -= 1
        left -= len(lines[tail].text)
    return lines[:head] + lines[tail:], tail > head


def template(new: str) -> str:
    """Turn JavaScript's ``$1`` into Python's ``\\g<1>``."""
    return re.sub(r"\$(\d)", r"\\g<\1>", new.replace("\\", "\\\\"))


def without_variables(lines: list[Line]) -> list[Line]:
    """Leave out the variables that py-spy shows below a frame: what they hold is not what happened."""
    left = []
    inside = False
    for line in lines:
        inside = line.text in HELD or (inside and bool(VARIABLE.search(line.text)))
        left += [] if inside else [line]
    return left


def without_context(lines: list[Line], rules: dict[str, Any]) -> list[Line]:
    """Leave out markers, empty lines, and the lines that IPython and rich show around the one that raised."""
    arrow, context, noise = (re.compile(rules[key], re.ASCII) for key in ("arrow", "context", "noise"))
    numbered = patterns(rules)["numbered"]
    arrows = any(arrow.search(line.text) for line in lines)
    left: list[Line] = []
    defined = ""
    for line in lines:
        if noise.search(line.text) or (arrows and context.search(line.text)):
            continue
        found = numbered.search(line.text) if arrow.search(line.text) else None
        if found and left and left[-1].text.startswith("File "):  # IPython 7 says it nowhere else
            left[-1] = Line(left[-1].number, left[-1].text.replace('", line 0, in ', f'", line {found.group(1)}, in '))
        text = UNNAMED.sub(f"\\g<1>{defined or '?'}", arrow.sub("", line.text))
        source = DEFINED.search(text)  # pytest shows a function from its first line on, and its place below that
        defined = "" if text.startswith("File ") else defined or (source.group(1) if source else "")
        left.append(Line(line.number, text))
    return left


def newest_first(lines: list[Line]) -> list[Line]:
    """Turn the stack dumps of ``profiling.sampling`` into the order of all others, without their lines of code."""
    result: list[Line] = []
    frames: list[Line] = []
    inside = False
    for line in lines:
        if BLOCK.search(line.text):
            result += frames[::-1]
            frames, inside = [], line.text.startswith(DUMP)
            result.append(line)
        elif inside:
            frames += [line] if line.text.startswith("File ") else []
        else:
            result.append(line)
    return result + frames[::-1]
