"""What drawings share: a sheet, and texts that fit into their room."""

from __future__ import annotations

import re

KANJI = ord("⺀")  # from here on a letter is twice as wide
WORDS = re.compile(r"[!-~]+[、。：）」…]*\s*|[ァ-ヶー]+[ぁ-ん]*\s*|[^!-~\sァ-ヶー][ぁ-ん]*[、。：）」…]*\s*|\s+")


def sheet(width: int, height: float, inside: str) -> str:
    """Return a drawing."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height:.0f}">{inside}</svg>'


def size(text: str) -> int:
    """Return the width of a text, in letters."""
    return sum(2 if ord(letter) >= KANJI else 1 for letter in text)


def shortened(text: str, room: int, task: str = "") -> str:
    """Cut a text to its room, of a task the name before what tells it apart; nothing where that would say nothing."""
    if size(text) <= room:
        return text
    parts = [found[0] for found in (re.search(r"\(.*", text), re.search(r" #\d+$", text)) if found and text == task]
    for apart in parts:
        if len(apart) + 2 <= room:
            return f"{text[: room - len(apart) - 1]}…{apart}"
    while text and size(text) + 1 > room:
        text = text[:-1]
    return f"{text}…" if size(text) > 2 else ""


def wrapped(text: str, room: int, most: int = 3) -> list[str]:
    """Break a sentence between words into lines of ``room`` letters, ``most`` at most; what is left over is cut."""
    lines = [""]
    for word in WORDS.findall(text):
        if lines[-1] and size(lines[-1] + word.rstrip()) > room:
            lines.append("")
        lines[-1] += word
        while size(lines[-1].rstrip()) > room:  # a word that is longer than a line
            cut = next(at for at in range(len(lines[-1]), 0, -1) if size(lines[-1][:at]) <= room)
            lines[-1:] = [lines[-1][:cut], lines[-1][cut:]]
    lines = [line.rstrip() for line in lines]
    return lines if len(lines) <= most else [*lines[: most - 1], shortened(f"{lines[most - 1]}…", room)]
