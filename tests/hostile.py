"""Texts that are made to keep a regular expression busy, and how long it takes for them."""

from __future__ import annotations

import re
import string
import time
from collections.abc import Iterator
from importlib import import_module
from typing import Any

LENGTH = 10_000
LIMIT = 0.05  # seconds of the processor, so that a busy machine changes nothing
SURE = 6 * LIMIT  # what takes as long is not measured again
parse: Any = import_module("re._parser").parse
CATEGORIES = {"WORD": string.ascii_lowercase + "_0", "DIGIT": "0", "SPACE": " \n"}


def slow(pattern: str, ends: str = r"\s", length: int = LENGTH) -> tuple[float, str] | None:
    """Return how long an expression takes for a hostile text, and what repeats in it; None if it is quick.

    The text grows slowly at first, so that an expression whose time doubles with each character is caught
    while it takes a fraction of a second. A space stands for ``ends``, for those who search as the doctors do.
    """
    compiled = re.compile(pattern.replace(" ", ends), re.ASCII | re.MULTILINE)
    for before, body in dict.fromkeys(pumps(pattern)):
        for size in (*range(8, 40, 2), length):
            text = before + body * (size // len(body) or 1)
            seconds = measure(compiled, text)
            if LIMIT < seconds < SURE:
                seconds = min(seconds, measure(compiled, text), measure(compiled, text))
            if seconds > LIMIT:
                return seconds, body
    return None


def measure(compiled: re.Pattern[str], text: str) -> float:
    """Return the seconds that one search takes."""
    begin = time.process_time()
    compiled.search(text)
    return time.process_time() - begin


def pumps(pattern: str) -> Iterator[tuple[str, str]]:
    """Yield what to repeat, and what to put before it: each repeated part, and each beginning of a match."""
    found: list[tuple[str, str]] = []
    sample(parse(pattern), "", found)
    return ((before, body) for before, body in found if body)


def sample(tree: Any, before: str, found: list[tuple[str, str]]) -> str:
    """Return a text that a part of an expression matches; note its beginnings and its repeated parts."""
    text = before
    for code, argument in tree:
        name = str(code)
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            body = sample(argument[2], text, found)
            found += [("", text), (text, body)]
            text += body * max(argument[0], 1)
        elif name == "SUBPATTERN":
            text += sample(argument[-1], text, found)
        elif name == "BRANCH":
            bodies = [sample(branch, text, found) for branch in argument[1]]
            found += [("", text + body) for body in bodies]
            text += bodies[0]
        else:
            text += character(name, argument)
        if name != "LITERAL":
            found.append(("", text))
    return text[len(before) :]


def character(name: str, argument: Any) -> str:
    """Return a character that a part of an expression matches, or nothing if it matches a place."""
    if name == "LITERAL":
        return chr(argument)
    if name == "IN":
        return next((letter for letter in "a 0./_'\"\n" + string.printable if belongs(letter, argument)), "")
    return "a" if name in ("ANY", "NOT_LITERAL") else ""


def belongs(letter: str, members: Any) -> bool:
    """Tell whether a class of characters has a letter."""
    negated, inside = False, False
    for code, argument in members:
        name = str(code)
        negated = negated or name == "NEGATE"
        inside = inside or (
            (name == "LITERAL" and ord(letter) == argument)
            or (name == "RANGE" and argument[0] <= ord(letter) <= argument[1])
            or (name == "CATEGORY" and in_category(letter, str(argument)))
        )
    return inside != negated


def in_category(letter: str, name: str) -> bool:
    """Tell whether a letter is of a category such as ``CATEGORY_NOT_WORD``."""
    kind = name.rpartition("_")[2]
    return (letter in CATEGORIES[kind]) != ("_NOT_" in name)
