"""The lines of the user's code that a text shows: what a known failure's tracebacks passed, and where it crashed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from clinic.doctor.blocks import Block, Frame, Place
from clinic.doctor.dumps import ENDED, Thread
from clinic.doctor.layout import Line
from clinic.doctor.patterns import compiled

MOST_PLACES = 4
LAST_OF_LAUNCHER = 12  # line of a program that an installer wrote


def shown(
    lines: Sequence[Line], blocks: Sequence[Block], seen: Sequence[Thread], rules: dict[str, Any]
) -> tuple[Place, ...]:
    """Return the user's lines: of a thread that ended its process, of tracebacks, of the coroutines that are named.

    If there is none, return the one of an installed package that calls the pool.
    """
    mine: dict[tuple[str, int, str], Place] = {}
    for place in (*ended(seen), *passed_by(blocks, rules), *of_coroutines(lines, rules)):
        mine.setdefault((place.file, place.number, place.function), place)
    return tuple(mine.values())[:MOST_PLACES] or tuple(calls_a_pool(blocks, rules))[:1]


def of_coroutines(lines: Sequence[Line], rules: dict[str, Any]) -> Iterator[Place]:
    """Yield the place that asyncio names with a task: where its coroutine is defined, or where it waits."""
    coroutine, library = (compiled(rules["passed"][key]) for key in ("coroutine", "library"))
    for line in lines:
        found = coroutine.search(line.text)
        if found and not library.search(found.group(2)):
            yield Place(found.group(2), int(found.group(3)), found.group(1).split(".")[-1], line.number)


def ended(seen: Sequence[Thread]) -> tuple[Place, ...]:
    """Return the user's line in each thread that ended its process."""
    return tuple(
        Place(thread.file, thread.number, thread.function, thread.line)
        for thread in seen
        if thread.waits == ENDED and thread.file
    )


def passed_by(blocks: Sequence[Block], rules: dict[str, Any]) -> Iterator[Place]:
    """Yield the innermost line of the user's code in each traceback of a text."""
    for block in blocks:
        frame = next((frame for frame in reversed(block.frames) if frame.user), None)
        if frame and not launches(block.frames, frame, rules):
            yield Place(frame.file, frame.number, frame.function, frame.line)


def launches(frames: Sequence[Frame], frame: Frame, rules: dict[str, Any]) -> bool:
    """Tell whether a frame only starts a package, as a program in a folder ``bin`` does that an installer wrote."""
    at = frames.index(frame) + 1
    inner = frames[at].file if at < len(frames) and not frames[at].carrier else ""
    small = frame.function == "<module>" and frame.number <= LAST_OF_LAUNCHER
    passed = rules["passed"]
    return small and all(
        compiled(passed[key]).search(file) for key, file in (("launcher", frame.file), ("package", inner))
    )


def calls_a_pool(blocks: Sequence[Block], rules: dict[str, Any]) -> Iterator[Place]:
    """Yield the innermost line of an installed package above a pool, in each traceback that has one."""
    package, pool = (compiled(rules["passed"][key]) for key in ("package", "pool"))
    for block in blocks:
        pairs = list(zip(block.frames, block.frames[1:]))  # noqa: B905  # Python 3.9
        for outer, inner in reversed(pairs):
            if package.search(outer.file) and not outer.carrier and pool.search(inner.file):
                yield Place(outer.file, outer.number, outer.function, outer.line, library=True)
                break
