"""Sets the parts of an answer for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from clinic.doctor.cleaning import CODES, basic
from clinic.doctor.diagnosis import Diagnosis
from clinic.doctor.parts import Part, fill, page, parts

WIDEST_QUOTE = 160  # characters of a quoted line
LABELLED = ("route", "culprit", "where")
NOT_SET = ("report", "index")  # a page has them: what is copied there, and a list that is linked


def answer(diagnosis: Diagnosis, text: str, words: dict[str, Any], address: str) -> str:
    """Say it in the words of one language; ``address`` is that of a page, with ``{0}`` for its name."""
    said = parts(diagnosis, words)
    return (
        "\n".join(line for part in said if part.kind not in NOT_SET for line in lines(part, text, words, address))
        + "\n"
    )


def lines(part: Part, text: str, words: dict[str, Any], address: str) -> Iterator[str]:
    """Yield the lines of one part."""
    if part.kind == "candidate":
        yield ""
    if part.kind == "page":
        yield f"  {address.format(page(part.link))}"
    elif part.kind in ("cause", "fix"):
        yield f"  {label(part.kind, words)}{part.text}"
    elif part.kind in LABELLED:
        yield f"{label(part.kind, words)}{part.text}"
    elif part.kind == "strip":
        yield f"{label('on_map', words)}{way(part.link, words)}"
    elif part.kind == "heading":
        yield f"{part.text}{words['colon']}"
    elif part.kind == "quote":
        yield f"    {part.text}"
    elif part.kind == "item":
        yield f"  {part.text}"
        if part.link:
            yield f"    {address.format(page(part.link))}"
    elif part.kind == "lines":
        yield from ["", f"{part.text}{words['colon']}", *quoted(part, text)]
    else:
        yield part.text


def label(kind: str, words: dict[str, Any]) -> str:
    """Return what stands before a text and says what it is."""
    return f"{words[kind]}{words['colon']}{words['space']}"


def way(station: str, words: dict[str, Any]) -> str:
    """Draw the way of a task in one line, with a mark at one station."""
    sides = []
    for at, stops in groupby(words["map"], key=itemgetter("at")):
        texts = (fill(words["here"], stop["text"]) if stop["name"] == station else stop["text"] for stop in stops)
        sides.append(f"{at}{words['colon']}{words['space']}{words['onward'].join(texts)}")
    return str(words["across"]).join(sides)


def quoted(part: Part, text: str) -> Iterator[str]:
    """Yield lines of the pasted text with their numbers."""
    pasted = basic(text).split("\n")
    for number in part.lines:
        yield f"{number:6}  {CODES.sub('', pasted[number - 1]).strip()[:WIDEST_QUOTE]}"
