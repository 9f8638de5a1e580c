"""What the threads of a stack dump wait for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from re import Match
from typing import Any

from clinic.doctor.blocks import FRAME, Block
from clinic.doctor.layout import Line
from clinic.doctor.patterns import compiled

ORDER = re.compile(r"\(most recent call first\)|; most recent call last", re.ASCII)
STATE = re.compile(r" ?\((?:idle|sleeping|active)\b[^)]*\):?", re.ASCII)  # of py-spy and others
STATES = (("still", "dump_idle"), ("active", "dump_active"))
MOST_THREADS = 50
WEAK = ("", "sign", "data", "shutdown", "lock")  # what a further frame may say better
WEAKEST = ("", "sign")
ENDED = "fatal"  # `Current thread` of such a dump


@dataclass(frozen=True)
class Thread:
    """What a thread of a dump waits for, and where in the user's code.

    ``process`` is the number of its process; ``other`` that of the only other one in the text, if it waits for one.
    """

    name: str
    process: str
    waits: str
    other: str
    file: str
    number: int
    function: str
    line: int


def threads(lines: Sequence[Line], rules: dict[str, Any]) -> tuple[Thread, ...]:
    """Return the threads of a dump, frames of faulthandler, py-spy and ``profiling.sampling``: innermost first."""
    result: list[Thread] = []
    process, still, opened, fatal = "", "", False, False
    keys = ("dump_process", "dump_thread", "dump_fatal", "dump_forked")
    numbers, titles, crash, forked = (compiled(rules["passed"][key]) for key in keys)
    for line in lines:
        fatal = fatal or bool(crash.search(line.text))
        number, title, frame = numbers.search(line.text), titles.search(line.text), FRAME.search(line.text)
        process = number.group(1) if number else process
        if title:
            name = STATE.sub("", ORDER.sub("", title.group(1))).strip(" :")
            still = next(
                (state for state, sign in STATES if compiled(rules["passed"][sign]).search(title.group(1))), "?"
            )
            ended = fatal and line.text.startswith("Current thread")
            fatal = fatal and not ended
            result.append(Thread(name, process, ENDED if ended else "", "", "", 0, "", line.number))
        elif opened and frame:
            result[-1] = inward(result[-1], frame, still, rules)
        opened = bool(title) or (opened and bool(frame))
        if opened and forked.search(line.text):  # the frames below are those of its parent
            result[-1], opened = replace(result[-1], waits=result[-1].waits or still), False
    seen = tuple(thread for thread in result if thread.waits or thread.file)[:MOST_THREADS]
    return tuple(replace(thread, other=only_other(thread, seen)) for thread in seen)


def interrupted(blocks: Sequence[Block], rules: dict[str, Any]) -> tuple[Thread, ...]:
    """Return where the main thread stood when Ctrl-C came; a worker that prints the same is another process."""
    ended = [block for block in blocks if block.type == "KeyboardInterrupt" and block.frames]
    mains = [block for block in ended if all(frame.function != "_bootstrap" for frame in block.frames)]
    if not mains:
        return ()
    thread = Thread("MainThread", "", "", "", "", 0, "", mains[-1].line)
    for frame in reversed(mains[-1].frames):
        match = FRAME.search(f'File "{frame.file}", line {frame.number}, in {frame.function}')
        thread = inward(thread, match, "?", rules) if match else thread
    return (thread,) if thread.waits not in ("", "?", "idle") else ()


def inward(thread: Thread, frame: Match[str], still: str, rules: dict[str, Any]) -> Thread:
    """Add the next frame of a thread."""
    if not thread.file and thread.waits in WEAK:
        found = next((name for name, pattern in rules["waits"] if compiled(pattern).search(frame.group())), "")
        stronger = found if found and (found not in WEAK or thread.waits in WEAKEST) else thread.waits
        thread = replace(thread, waits=stronger)
    if thread.file or compiled(rules["passed"]["library"]).search(frame.group(1)):
        return thread
    file, number, function = frame.group(1), int(frame.group(2)), frame.group(3)
    return replace(thread, file=file, number=number, function=function, waits=thread.waits or still)


def only_other(thread: Thread, seen: Sequence[Thread]) -> str:
    """Return the process that a thread waits for, if the text has just one other."""
    others = {other.process for other in seen} - {thread.process}
    return next(iter(others)) if thread.waits == "process" and thread.process and len(others) == 1 else ""
