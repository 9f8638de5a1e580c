"""Cleaned lines to a diagnosis: the signatures that match, the route, the culprit, and the lines that say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from re import Match
from typing import Any

from clinic.doctor.blocks import Block, Place, Raised, own_exception, split
from clinic.doctor.cleaning import Cleaned, basic, clean
from clinic.doctor.dumps import Thread, interrupted, threads
from clinic.doctor.layout import Line
from clinic.doctor.pasted import Pasted
from clinic.doctor.patterns import compiled
from clinic.doctor.places import shown as places_shown

NOTE = re.compile(r"^when serializing (.+?) (?:item (.+)|object|state|reconstructor arguments)$", re.ASCII)
PRINTABLE = re.compile("[!-~\u00a1-\u1fff\u2070-\u2fff\u3001-\ufefe\uff01-\uffff]")
UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
LONGEST_ERROR = 300  # characters of an error line that is quoted


@dataclass(frozen=True)
class Found:
    """A failure that the text shows; not ``sure`` if the text does not show the route that it needs."""

    slug: str
    sure: bool
    aftershock: bool
    lines: tuple[int, ...]
    variant: str = ""  # what the text shows of it beyond the title of its page
    station: str = ""  # where on the map of the process boundary it stops
    by_way: bool = False  # it is told from others by the way that the object took


@dataclass(frozen=True)
class Error:
    """The error line of a text that no rule knows, and what kind of thing it is."""

    text: str
    kind: str
    line: int


@dataclass(frozen=True)
class Diagnosis:
    """What the doctor says of a text, in data.

    ``answer`` is ``known`` (the first of ``found`` is it), ``possible`` (the text does not show the
    route; ``found`` is ranked), ``mechanism`` (it has a name but no page), ``yours`` (the pool works, a
    task raised ``raised``), ``unknown`` (``error`` is what stands in the text), ``empty`` or ``binary``.
    ``routes``, ``culprit`` and ``facts`` are what the text shows besides, ``places`` the user's lines in it;
    ``lines`` are the numbers, from 1, of the lines that all this rests on; ``cut`` says that the text was too
    long to be read whole.
    ``station`` is where on the map of the process boundary it stopped, if the text shows one place.
    ``whole`` says that the error's traceback begins in the text and names no pool: there is no more to ask for.
    """

    answer: str
    found: tuple[Found, ...] = ()
    routes: tuple[str, ...] = ()
    culprit: tuple[str, str] = ("", "")
    path: str = ""
    mechanism: str = ""
    raised: Raised | None = None
    error: Error | None = None
    threads: tuple[Thread, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    lines: tuple[int, ...] = ()
    cut: bool = False
    station: str = ""
    places: tuple[Place, ...] = ()
    whole: bool = False

    def plain(self) -> dict[str, Any]:
        """Return it as what JSON has: the same that the doctor in the browser returns."""
        plain: dict[str, Any] = asdict(self)
        plain["facts"] = dict(self.facts)
        return plain


def diagnose(text: str, rules: dict[str, Any]) -> Diagnosis:
    """Say what a text shows; ``rules`` are those of ``clinic.rules.collect``. Executes nothing of the text."""
    text = basic(text)
    if not PRINTABLE.search(text):
        return Diagnosis("empty")
    if len(UNPRINTABLE.findall(text[:4000])) > len(text[:4000]) / 10:
        return Diagnosis("binary")
    cleaned = clean(text, rules)
    pasted = Pasted(cleaned, rules)
    routes = taken(pasted, rules)
    found = rank(pasted, [name for name, _ in routes], rules)
    certain = bool(found) and found[0].sure and not found[0].aftershock
    mechanism, shown = ("", []) if certain else named(pasted, rules)
    blocks = split(cleaned.lines, rules)
    raised = None if found or mechanism else own_exception(cleaned.lines, blocks, rules)
    error = None if found or mechanism or raised else last_error(cleaned.lines, blocks, rules)
    waiting = threads(cleaned.lines, rules)
    if error and error.kind == "cut" and waiting:
        error = None  # a dump has no error
    if error and error.kind == "interrupt" and not waiting:
        waiting = interrupted(blocks, rules)
    tells = bool(found or mechanism)
    culprit, culprit_lines = blame(pasted, rules) if tells else (("", ""), [])
    if found and not mechanism:
        shown = [*found[0].lines, *culprit_lines, *(line for _, lines in routes for line in lines[:1])]
    shown += [*(raised.lines if raised else ()), *([error.line] if error else [])]
    kind = ("known" if found[0].sure else "possible") if found else "yours" if raised else "unknown"
    kind = "mechanism" if mechanism else kind
    return Diagnosis(
        kind,
        found,
        tuple(name for name, _ in routes),
        culprit,
        attribute_path(cleaned) if found else "",
        mechanism,
        raised,
        error,
        waiting,
        facts(pasted, rules),
        tuple(sorted(set(shown))),
        cleaned.cut,
        stopped(kind, found, [name for name, _ in routes], error, pasted, rules),
        places_shown(cleaned.lines, blocks, waiting, rules) if tells or (error and not waiting) else (),
        error is not None and bool(pasted.search(rules["passed"]["whole"])),
    )


def taken(pasted: Pasted, rules: dict[str, Any]) -> list[tuple[str, list[int]]]:
    """Return the ways that the object took, and the lines that say so."""
    routes = [
        (name, lines, hides)
        for name, pattern, hides, own, _, _, needed in rules["routes"]
        if (lines := pasted.search(pattern, own, needed))
    ]
    hidden = {name for _, _, hides in routes for name in hides}
    return [(name, lines) for name, lines, _ in routes if name not in hidden]


def stopped(
    kind: str,
    found: Sequence[Found],
    routes: Sequence[str],
    error: Error | None,
    pasted: Pasted,
    rules: dict[str, Any],
) -> str:
    """Return the station of the map where it stopped; nothing if that is none, or not the only one that it can be.

    Threads and interpreters are on no map of the boundary between processes, and other libraries have another way.
    """
    passed = rules["passed"]
    if pasted.search(passed["elsewhere"]) or (
        pasted.search(passed["threads"]) and not pasted.search(passed["processes"])
    ):
        return ""
    places = {item.station for item in found} if kind == "possible" else {item.station for item in found[:1]}
    if kind == "yours":
        places = {"fn" if pasted.search(passed["worker"]) else ""}
    elif error and error.kind == "pickle":
        ways = {name: station for name, _, _, _, station, *_ in rules["routes"]}
        places = {ways[name] for name in routes if name != "child"}
    return places.pop() if len(places) == 1 and kind != "mechanism" else ""


def named(pasted: Pasted, rules: dict[str, Any]) -> tuple[str, list[int]]:
    """Return what happened because of a pool and has no page, and the lines that say so."""
    for name, pattern, seen, unless, needed in rules["mechanisms"]:
        lines = pasted.search(pattern, needed=needed)
        if lines and (not seen or pasted.search(seen)) and not (unless and pasted.search(unless)):
            return name, lines[:12]
    return "", []


def last_error(lines: Sequence[Line], blocks: Sequence[Block], rules: dict[str, Any]) -> Error | None:
    """Return the last error line of a text, rather not Ctrl-C or a warning, and what kind of thing it is."""
    fatal = compiled(rules["passed"]["fatal"])
    errors = [block for block in blocks if block.type]
    said = [(f"{block.type}: {block.message}" if block.message else block.type, block.line) for block in errors]
    said = said or [(line.text, line.number) for line in lines if fatal.search(line.text)]
    trailer, spoken = (compiled(rules["passed"][key]) for key in ("trailer", "spoken"))
    below = [(line.text, line.number) for line in lines if trailer.search(line.text)]
    if below and not errors and all(item in below for item in said):
        said = [(line.text, line.number) for line in lines if spoken.search(line.text)] or below
    if not said:
        last = blocks[-1].frames[-1].line if blocks else 0
        return next((Error(line.text[:LONGEST_ERROR], "cut", last) for line in lines if line.number == last), None)
    weak = compiled(rules["passed"]["weak"])
    telling = [item for item in said if not weak.search(item[0]) and (errors or item not in below)]
    text, number = (telling or said)[-1]
    kind = next((name for name, pattern in rules["kinds"] if compiled(pattern).search(text)), "other")
    return Error(text[:LONGEST_ERROR], kind, number)


def rank(pasted: Pasted, routes: Sequence[str], rules: dict[str, Any]) -> tuple[Found, ...]:
    """Return the failures whose signatures match, the likeliest first.

    A signature that needs a route is sure if the text shows it, possible if the text shows none,
    and does not match if the text shows others only.
    """
    unsure = {name for name, *_, pattern, _ in rules["routes"] if pattern and pasted.search(pattern)}
    settled = [route for route in routes if route not in unsure]
    ranked: list[tuple[tuple[bool, bool, int], Found]] = []
    for signature in rules["signatures"]:
        error = pasted.search(signature["error"], needed=signature["needed"])
        ways = signature["route"]
        here = any(route in routes for route in ways)
        if not error or (ways and routes and not here):
            continue
        seen = pasted.search(signature["seen"]) if signature["seen"] else []
        if (signature["seen"] and not seen) or (signature["unless"] and pasted.search(signature["unless"])):
            continue
        sure = (any(route in settled for route in ways) or not ways) and not signature["possible"]
        points = 2 * here + 2 * bool(seen) + (sure and bool(signature["unless"]))
        lines = tuple(sorted({*error[:12], *seen[:1]}))
        variant = next(
            (name for slug, name, pattern in rules["variants"] if slug == signature["slug"] and pasted.search(pattern)),
            "",
        )
        stations = signature["stations"]
        likeliest = stations[0][1] if stations else ""
        station = next((place for way, place in stations if not way or way in routes), likeliest)
        item = Found(signature["slug"], sure, signature["aftershock"], lines, variant, station, bool(ways))
        ranked.append(((item.aftershock, not sure, -points), item))
    best: dict[str, Found] = {}
    for _, item in sorted(ranked, key=lambda pair: pair[0]):
        best.setdefault(item.slug, item)
    found = list(best.values())
    if found and found[0].sure:  # beside it, what it may have left behind says nothing
        found = [item for item in found if item.sure and item.aftershock <= found[0].aftershock]
    elif found:  # what it left behind is no candidate
        found = [item for item in found if item.aftershock == found[0].aftershock]
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
