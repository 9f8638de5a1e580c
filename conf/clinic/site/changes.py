"""What a fix changes in ``broken.py``, line by line."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from clinic.records import MARKER

AROUND = 1


@dataclass(frozen=True)
class Line:
    """One line of a difference.

    ``kind`` is ``"same"``, ``"removed"`` or ``"added"``; ``number`` is its number in its own file,
    ``at`` the line of ``broken.py`` that it is, or that it stands before.
    """

    kind: str
    number: int
    at: int
    text: str


def hunks(broken: str, fixed: str) -> list[list[Line]]:
    """Return what a fix changes, with a line around each change.

    What every program has for itself is left out: the sentence that says what it shows, and the
    comment on the line where it fails.
    """
    before, after = broken.splitlines(), fixed.splitlines()
    start, other = opening(broken), opening(fixed)
    old, new = [unmarked(line) for line in before[start:]], after[other:]
    found = []
    for group in difflib.SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(AROUND):
        lines: list[Line] = []
        for kind, first, last, from_, to in group:
            was = "same" if kind == "equal" else "removed"
            shown = old if kind == "equal" else before[start:]
            lines += [Line(was, start + line + 1, start + line + 1, shown[line]) for line in range(first, last)]
            if kind != "equal":
                lines += [Line("added", other + line + 1, start + last + 1, new[line]) for line in range(from_, to)]
        found.append(list(trimmed(lines)))
    return found


def imports_last(found: list[list[Line]]) -> list[list[Line]]:
    """Return the hunks as a reader wants to see them: what is done otherwise, then what has to be imported for it."""
    return sorted(found, key=only_imports)


def only_imports(hunk: list[Line]) -> bool:
    """Tell a hunk that changes nothing but what is imported at the top of a program."""
    return all(line.text.startswith(("import ", "from ")) for line in hunk if line.kind != "same" and line.text)


def opening(source: str) -> int:
    """Return how many lines the module's docstring, and what stands above it, take."""
    first = ast.parse(source).body[0]
    return (first.end_lineno or 0) if isinstance(first, ast.Expr) else 0


def unmarked(line: str) -> str:
    """Return a line without the comment that says how it fails."""
    return MARKER.sub("", line).rstrip()


def trimmed(lines: list[Line]) -> Iterator[Line]:
    """Leave out empty lines and docstrings around a change."""
    needed = [number for number, line in enumerate(lines) if line.kind != "same" or telling(line.text)]
    yield from lines[needed[0] : needed[-1] + 1]


def changed(broken: str, fixed: str, kind: str) -> list[int]:
    """Return the lines of code that a fix removes from ``broken.py``, or those that it has instead."""
    lines = (line for hunk in hunks(broken, fixed) for line in hunk)
    return [line.number for line in lines if line.kind == kind and telling(line.text)]


def telling(text: str) -> bool:
    """Tell code from what only describes it: empty lines and docstrings of one line."""
    return bool(text.strip()) and not text.lstrip().startswith('"""')
