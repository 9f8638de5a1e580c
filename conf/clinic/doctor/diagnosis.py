"""Cleaned lines to a diagnosis: the signatures that match, the route, the culprit, and the lines that say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from re import Match
from typing import Any

from clinic.doctor.blocks import Raised, own_exception
from clinic.doctor.cleaning import Cleaned, basic, clean
from clinic.doctor.dumps import Thread, threads
from clinic.doctor.patterns import compiled

NOTE = re.compile(r"^when serializing (.+?) (?:item (.+)|object|state|reconstructor arguments)$", re.ASCII)
PRINTABLE = re.compile("[!-~\u00a1-\u1fff\u2070-\u2fff\u3001-\ufefe\uff01-\uffff]")
UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")


@dataclass(frozen=True)
class Found:
    """A failure that the text shows; not ``sure`` if the text does not show the route that it needs."""

    slug: str
    sure: bool
    aftershock: bool
    lines: tuple[int, ...]


@dataclass(frozen=True)
class Diagnosis:
    """What the doctor says of a text, in data.

    ``answer`` is ``known`` (the first of ``found`` is it), ``possible`` (the text does not show the
    route; ``found`` is ranked), ``yours`` (the pool works, a task raised ``raised``), ``unknown``,
    ``empty`` or ``binary``. ``routes``, ``culprit`` and ``facts`` are what the text shows besides;
    ``lines`` are the numbers, from 1, of the lines that all this rests on; ``cut`` says that the
    text was too long to be read whole.
    """

    answer: str
    found: tuple[Found, ...] = ()
    routes: tuple[str, ...] = ()
    culprit: tuple[str, str] = ("", "")
    path: str = ""
    raised: Raised | None = None
    threads: tuple[Thread, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    lines: tuple[int, ...] = ()
    cut: bool = False

    def plain(self) -> dict[str, Any]:
        """Return it as what JSON has: the same that the doctor in the browser returns."""
        plain: dict[str, Any] = asdict(self)
        plain["facts"] = dict(self.facts)
        return plain


def diagnose(text: str, rules: dict[str, Any]) -> Diagnosis:
    """Say what a text shows; ``rules`` are those of :func:`clinic.rules.collect`. Executes nothing of the text."""
    text = basic(text)
    if not PRINTABLE.search(text):
        return Diagnosis("empty")
    if len(UNPRINTABLE.findall(text[:4000])) > len(text[:4000]) / 10:
        return Diagnosis("binary")
    cleaned = clean(text, rules)
    pasted = Pasted(cleaned)
    routes = [(name, match) for name, pattern in rules["routes"] if (match := pasted.search(pattern))]
    names = tuple(name for name, _ in routes)
    found = rank(pasted, names, rules)
    if "result" in names:  # the frames of a worker that sent its result are also those of a child
        routes = [(name, lines) for name, lines in routes if name != "child"]
    raised = None if found else own_exception(cleaned.lines, rules)
    culprit, culprit_lines = blame(pasted, rules)
    shown = [line for item in found[:1] for line in item.lines]
    shown += culprit_lines if found else []
    shown += [line for name, lines in routes for line in lines[:1]] if found else []
    shown += [raised.line] if raised else []
    answer = ("known" if found[0].sure else "possible") if found else "yours" if raised else "unknown"
    return Diagnosis(
        answer,
        found,
        tuple(name for name, _ in routes),
        culprit if found else ("", ""),
        attribute_path(cleaned) if found else "",
        raised,
        threads(cleaned.lines, rules),
        facts(pasted, rules),
        tuple(sorted(set(shown))),
        cleaned.cut,
    )


class Pasted:
    """The cleaned text, and the numbers of the lines that a match lies on."""

    def __init__(self, cleaned: Cleaned) -> None:
        self.text = cleaned.text
        self.numbers = [line.number for line in cleaned.lines]

    def match(self, pattern: str) -> tuple[str, list[int]] | None:
        """Search a pattern; return its last group that matched, or the whole, and the numbers of the lines."""
        found = compiled(pattern).search(self.text)
        if found is None:
            return None
        first = self.text.count("\n", 0, found.start())
        last = first + self.text.count("\n", found.start(), found.end())
        groups = [group for group in found.groups() if group is not None]
        return ".".join(groups) or found.group(), self.numbers[first : last + 1]

    def search(self, pattern: str) -> list[int]:
        """Search a pattern; return the numbers of the lines that it was found on, or nothing."""
        found = self.match(pattern)
        return found[1] if found else []


def rank(pasted: Pasted, routes: Sequence[str], rules: dict[str, Any]) -> tuple[Found, ...]:
    """Return the failures whose signatures match, the likeliest first.

    A signature that needs a route is sure if the text shows it, possible if the text shows none,
    and does not match if the text shows others only.
    """
    ranked: list[tuple[tuple[bool, bool, int, int], Found]] = []
    for order, signature in enumerate(rules["signatures"]):
        error = pasted.search(signature["error"])
        needed = signature["route"]
        here = any(route in routes for route in needed)
        if not error or (needed and routes and not here):
            continue
        seen = pasted.search(signature["seen"]) if signature["seen"] else []
        if (signature["seen"] and not seen) or (signature["unless"] and pasted.search(signature["unless"])):
            continue
        sure = here or not needed
        points = 2 * here + 2 * bool(seen) + (sure and bool(signature["unless"]))
        item = Found(signature["slug"], sure, signature["aftershock"], tuple(sorted({*error[:12], *seen[:1]})))
        ranked.append(((item.aftershock, not sure, -points, order), item))
    best: dict[str, Found] = {}
    for _, item in sorted(ranked, key=lambda pair: pair[0]):
        best.setdefault(item.slug, item)
    found = list(best.values())
    if found and found[0].sure:
        found = [item for item in found if item.sure]
    return tuple(found)


def blame(pasted: Pasted, rules: dict[str, Any]) -> tuple[tuple[str, str], list[int]]:
    """Return what the message names, and where."""
    for kind, pattern in rules["culprits"]:
        if found := pasted.match(pattern):
            return (kind, found[0]), found[1]
    return ("", ""), []


def facts(pasted: Pasted, rules: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return the Python version, the platform and the start method, as far as the text shows them."""
    known: dict[str, str] = {}
    for kind, pattern, answer in rules["facts"]:
        if kind not in known and (found := pasted.match(pattern)):
            known[kind] = answer or found[0]
    return tuple(known.items())


def attribute_path(cleaned: Cleaned) -> str:
    """Read Python 3.14's notes from the bottom up: ``result[0]._condition._lock``."""
    path, state = "", False
    notes: list[Match[str]] = []
    for line in reversed(cleaned.lines):
        if note := NOTE.search(line.text):
            notes.append(note)
        elif notes:
            break
    for note in notes:
        kind, item = note.group(1), note.group(2)
        if item is None:
            state = note.group(0).endswith(" state")
            continue
        name = item.strip("'")
        path += (f".{name}" if path else name) if kind == "dict" and state else f"[{item}]"
        state = False
    return path
