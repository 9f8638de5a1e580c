"""What the threads of a stack dump wait for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from clinic.doctor.blocks import FRAME
from clinic.doctor.cleaning import Line
from clinic.doctor.patterns import compiled

THREAD = re.compile(r"^(?:Current thread|Thread|Stack dump(?: for PID \d+)?, thread) (.*)$", re.ASCII)
ORDER = re.compile(r"\(most recent call first\)|; most recent call last", re.ASCII)
MOST_THREADS = 50


@dataclass(frozen=True)
class Thread:
    """What a thread of a dump waits for, and where in the user's code."""

    name: str
    waits: str
    file: str
    number: int
    function: str
    line: int


def threads(lines: Sequence[Line], rules: dict[str, Any]) -> tuple[Thread, ...]:
    """Return the threads of a dump, frames of faulthandler, py-spy and ``profiling.sampling``: innermost first."""
    result: list[Thread] = []
    library = compiled(rules["passed"]["library"])
    open_thread: Thread | None = None
    for line in lines:
        title, frame = THREAD.search(line.text), FRAME.search(line.text)
        if title:
            if open_thread:
                result.append(open_thread)
            open_thread = Thread(ORDER.sub("", title.group(1)).strip(" :"), "", "", 0, "", line.number)
        elif open_thread and frame:
            waits = open_thread.waits or next(
                (name for name, pattern in rules["waits"] if compiled(pattern).search(line.text)), ""
            )
            file, number, function = open_thread.file, open_thread.number, open_thread.function
            if not file and not library.search(frame.group(1)):
                file, number, function = frame.group(1), int(frame.group(2)), frame.group(3)
                waits = waits or "?"
            open_thread = Thread(open_thread.name, waits, file, number, function, open_thread.line)
        elif open_thread:
            result.append(open_thread)
            open_thread = None
    if open_thread:
        result.append(open_thread)
    return tuple(thread for thread in result if thread.waits or thread.file)[:MOST_THREADS]
