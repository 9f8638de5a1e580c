"""The cleaned text, and on which lines of the pasted one something is found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from clinic.doctor.blocks import FRAME
from clinic.doctor.cleaning import Cleaned
from clinic.doctor.layout import Line
from clinic.doctor.patterns import compiled


class Pasted:
    """The cleaned text, and the numbers of the lines that a match lies on."""

    def __init__(self, cleaned: Cleaned, rules: dict[str, Any]) -> None:
        self.text = cleaned.text
        self.numbers = [line.number for line in cleaned.lines]
        self.own = "\n".join(without_framework_code(cleaned.lines, rules))

    def match(self, pattern: str, own: bool = False, needed: Sequence[str] = ("",)) -> tuple[str, list[int]] | None:
        """Search a pattern; return its last group that matched, or the whole, and the numbers of the lines.

        With ``own`` the lines of code in a framework's frames do not count. ``needed`` are texts of which
        one must be there.
        """
        text = self.own if own else self.text
        found = compiled(pattern).search(text) if any(word in text for word in needed) else None
        if found is None:
            return None
        first = text.count("\n", 0, found.start())
        last = first + text.count("\n", found.start(), found.end())
        groups = [group for group in found.groups() if group is not None]
        return ".".join(groups) or found.group(), self.numbers[first : last + 1]

    def search(self, pattern: str, own: bool = False, needed: Sequence[str] = ("",)) -> list[int]:
        """Search a pattern; return the numbers of the lines that it was found on, or nothing."""
        found = self.match(pattern, own, needed)
        return found[1] if found else []


def without_framework_code(lines: Sequence[Line], rules: dict[str, Any]) -> Iterator[str]:
    """Yield the lines, with nothing in the place of those that show code of a framework."""
    framework = compiled(rules["passed"]["framework"])
    below = False
    for line in lines:
        frame = FRAME.search(line.text)
        yield "" if below and not frame else line.text
        below = bool(frame and framework.search(frame.group(1)))
