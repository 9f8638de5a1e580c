"""The user's own exception: which of the tracebacks in a text shows where it was raised."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from re import Match
from typing import Any

from clinic.doctor.layout import Line
from clinic.doctor.patterns import compiled

FRAME = re.compile(r'File "([^"]*)", line (\d{1,9}), in (.*)$', re.ASCII)


@dataclass(frozen=True)
class Raised:
    """An exception of the user's own, and the innermost line of their code that it passed where it was raised.

    Without ``file`` that line is not in the text: the worker's traceback is missing. ``lines`` are the numbers
    of the lines that show both. ``alone`` says that no pool carried it: it ended a process or a thread of its own.
    ``library`` says that the place is the outermost one of a library, and no line of the user's is shown, ``called``
    that other code was called there, and raised.
    """

    type: str
    message: str
    file: str
    number: int
    function: str
    lines: tuple[int, ...]
    alone: bool = False
    library: bool = False
    called: bool = False
    logged: bool = False  # by the pool, which called a Future's callback; nobody gets it
    asked: Place | None = None  # where the callback asked for the result, and got the task's exception
    fate: str = ""  # ``unasked``: asyncio only logged it; ``grouped``: an exception group holds it


@dataclass(frozen=True)
class Place:
    """A line of the user's code that a traceback passed; if it has none, that of a ``library`` that calls the pool."""

    file: str
    number: int
    function: str
    line: int
    library: bool = False


@dataclass(frozen=True)
class Frame:
    """A line of a traceback: in the user's code, in a pool that carries what its tasks raise, or in other code."""

    file: str
    number: int
    function: str
    line: int
    user: bool
    carrier: bool
    raises: bool
    sends: bool
    alone: bool

    @property
    def calls_back(self) -> bool:
        """Tell whether it calls the callbacks of a Future."""
        return self.carrier and self.function in CALLBACKS


CLOSING = re.compile(r"[\])}\"'\\ ,]+$")
LOST = Frame("", 0, "", 0, False, False, False, False, False)
CALLBACKS = {"_invoke_callbacks", "add_done_callback"}  # what calls them only logs what they raise


@dataclass
class Block:
    """The frames above an exception, outermost first."""

    frames: list[Frame] = field(default_factory=list)
    type: str = ""
    message: str = ""
    line: int = 0
    fate: str = ""

    def is_of(self, other: Block) -> bool:
        """Tell whether two blocks end in the same exception.

        A worker may know its module by another name, and a message may have lost its end.
        """
        mine, theirs = (CLOSING.sub("", message) for message in (self.message, other.message))
        cut = min(len(mine), len(theirs))
        return self.name == other.name and bool(mine) == bool(theirs) and mine[:cut] == theirs[:cut]

    @property
    def name(self) -> str:
        """Return the name of the exception without its module."""
        return self.type.split(".")[-1]


def own_exception(lines: Sequence[Line], blocks: Sequence[Block], rules: dict[str, Any]) -> Raised | None:
    """Return the last exception of a text that a pool or a thread carried from the user's code."""
    passed = rules["passed"]
    remote = any(compiled(passed["remote"]).search(line.text) for line in lines)
    unnamed, typed = ([block for block in blocks if bool(block.type) is has] for has in (False, True))
    for block in reversed(unnamed + typed):  # rather one whose name is known
        if block.type and compiled(passed["never"]).search(block.type):
            continue
        same = [other for other in blocks if other.frames and other.is_of(block)]
        frames = [frame for other in same for frame in other.frames]
        carriers = [frame for frame in frames if frame.carrier]
        own = any(frame.user for frame in frames)
        fate = block.fate if all(other.fate == block.fate for other in same) else ""
        if ((carriers or fate) and own) or (remote and frames and not own):
            place = where(same[0].frames)
            if place and not place.user:  # what was raised of it may tell more
                others = (where(other.frames) for other in same[1:])
                place = next((other for other in others if other and other.user), place)
            if place and (block.type or place.user):  # the last line may be lost, but not both
                shown = tuple(sorted({same[0].line, place.line} - {0}))
                alone = not remote and all(frame.alone for frame in carriers)
                library = bool(place.file) and not place.user
                called = place is not LOST and same[0].frames[-1] is not place and not library
                told = [other for other in same if any(frame.raises or frame.calls_back for frame in other.frames)]
                logged = bool(told) and all(any(frame.calls_back for frame in other.frames) for other in told)
                asked = asked_by_a_callback(told[-1].frames) if logged else None
                at = (place.file, place.number, place.function, shown)
                return Raised(block.type, block.message, *at, alone, library, called, logged, asked, fate)
    return None


def asked_by_a_callback(frames: Sequence[Frame]) -> Place | None:
    """Return the line of a Future's callback that asked for the result, if the exception came from there."""
    first = max(index for index, frame in enumerate(frames) if frame.calls_back) + 1
    last = next((index for index, frame in enumerate(frames) if index >= first and frame.raises), first)
    frame = next((frame for frame in reversed(frames[first:last]) if frame.user), None)
    return Place(frame.file, frame.number, frame.function, frame.line) if frame else None


def where(frames: Sequence[Frame]) -> Frame | None:
    """Return the innermost frame of the task; an empty one if it is lost, None if no task raised.

    Frames that pickle or receive, and stand above the user's, mean that the pool called them, not the task.
    """
    last = max((index for index, frame in enumerate(frames) if frame.carrier), default=-1)
    task = frames[last + 1 :]
    if not task:
        return LOST if frames[-1].raises else None
    first = next((index for index, frame in enumerate(task) if frame.user), len(task))
    if any(frame.sends for frame in task[:first]):
        return None
    return next((frame for frame in reversed(task) if frame.user), task[0])


def split(lines: Sequence[Line], rules: dict[str, Any]) -> list[Block]:
    """Return the tracebacks of a text, the last one perhaps without its exception."""
    passed = rules["passed"]
    named, other = compiled(passed["exception"]), compiled(passed["other"])
    lost, header, chain = (compiled(passed[key]) for key in ("unasked", "header", "chained"))
    dump, log, log_end, member = (compiled(passed[key]) for key in ("dumped", "logged", "logged_end", "member"))
    blocks: list[Block] = []
    block, code, dumped, logged = Block(), 0, False, False
    unasked, chained, grouped = False, False, ""
    for line in lines:
        match = FRAME.search(line.text)
        dumped = bool(dump.search(line.text)) or (dumped and bool(match))
        begins = header.search(line.text)
        logged = bool(log.search(line.text)) or (logged and not begins and not log_end.search(line.text))
        if dumped or logged:  # no exception is below these frames
            continue
        if mark := member.search(line.text):
            grouped = "grouped" if mark.group(1) else ""
        if lost.search(line.text):
            unasked, chained = True, True
        elif chain.search(line.text):
            chained = True
        elif begins:
            unasked, chained = unasked and chained, False
        code = 0 if match else code + 1
        error = named.search(line.text) or (other.search(line.text) if block.frames and code > 1 else None)
        if match:
            block.frames.append(read(match, line.number, passed))
        elif error:
            block.type, block.message, block.line = error.group(1), error.group(2) or "", line.number
            block.fate = "unasked" if unasked else grouped
            blocks.append(block)
            block = Block()
        elif begins:
            if block.frames:
                blocks.append(block)
            block = Block()
    return [*blocks, block] if block.frames else blocks


def read(match: Match[str], line: int, passed: dict[str, str]) -> Frame:
    """Say what a line of a traceback is."""
    whole, file = match.group(0), match.group(1)
    carrier = bool(compiled(passed["carrier"]).search(whole))
    user = not carrier and not compiled(passed["library"]).search(file)
    raises, sends, alone = (bool(compiled(passed[key]).search(whole)) for key in ("raises", "sends", "alone"))
    return Frame(file, int(match.group(2)), match.group(3), line, user, carrier, raises, sends, alone)
