"""The few replacements that make two runs comparable, and what a comparison may ignore."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Replacement:
    """One replacement in a recorded output; ``name`` is the key of what the site says that it stands for."""

    pattern: re.Pattern[str]
    replacement: str
    name: str


REPLACEMENTS = (
    Replacement(
        re.compile(r'(?<=File ")[^"\n]*/run/(?=[^"/\n]+\.py")'),
        "",
        "replaced-folder",
    ),
    Replacement(
        re.compile(r"(?:^|(?<='))/[^'\s]*/run/(?=[^'/\s]+['.])", re.MULTILINE),
        "",
        "replaced-folder-again",
    ),
    Replacement(
        re.compile(r"(?<=from multiprocessing\.forkserver import main; main\()[^\n]+(?:\n +[~^]+(?=\n))?"),
        "…)",
        "replaced-fork-server",
    ),
    Replacement(
        re.compile(r'(?<=File ")[^"\n]*?/requires/'),
        "site-packages/",
        "replaced-package",
    ),
    Replacement(
        re.compile(r'(?:(?<=File ")|^(?=/))(?!/usr/lib/python3)[^"\s]*?/lib/(?=python3\.\d+/)', re.MULTILINE),
        "/usr/lib/",
        "replaced-library",
    ),
    Replacement(
        re.compile(r"\b0x[0-9a-f]{4,}"),
        "0x…",
        "replaced-address",
    ),
    Replacement(
        re.compile(r"(?<=pid=)\d+|(?<=\b[Pp]rocess )\d{2,}\b"),
        "…",
        "replaced-process-id",
    ),
)

FRAME = re.compile(r'^(?P<indent>[ |+-]*)File "(?P<file>[^"]*)", line (?P<line>\d+),? in (?P<function>.*)$')
EXCEPTION = re.compile(r"[A-Za-z_][\w.]*(?::\s|$)")
SHOWN = re.compile(r"(?<= )[A-Za-z_][\w.]*Error: .+$")
HANGS = "hangs"
OK = "ok"
STACKS = "--- main process ---"
# In a dump, where a forked worker began; below is a copy of its parent's stack, which can be read in part.
FORKED = re.compile(r'  File "[^"]*/multiprocessing/popen_fork\.py", line \d+ in _launch')


def normalize(text: str) -> str:
    """Apply every replacement, and drop trailing spaces."""
    for item in REPLACEMENTS:
        text = item.pattern.sub(item.replacement, text)
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n") + "\n"


def comparable(text: str) -> str:
    """Return what must be the same on the very same Python: all but library lines, sources and carets.

    In the dump of a forked worker, the copy of its parent's stack is left out too.
    """
    kept, copied = [], False
    for line, frame, below in frames(text):
        if copied := copied and line.startswith("  "):
            continue
        copied = FORKED.fullmatch(line) is not None
        if frame and "/" in frame["file"]:
            line = f'{frame["indent"]}File "{frame["file"]}", in {frame["function"]}'
        if not below:
            kept.append(line)
    return "\n".join(kept) + "\n"


def skeleton(text: str) -> str:
    """Return what must be the same on every Python of one transcript: all but stack frames."""
    text = text.partition(STACKS)[0]
    return "\n".join(line for line, frame, below in frames(text) if not frame and not below) + "\n"


def frames(text: str) -> list[tuple[str, re.Match[str] | None, bool]]:
    """Return each line with its frame, if it is one, and whether it belongs below a frame."""
    result: list[tuple[str, re.Match[str] | None, bool]] = []
    indent: str | None = None
    for line in text.splitlines():
        frame = FRAME.match(line)
        if frame:
            indent = frame["indent"] + "  "
        below = frame is None and indent is not None and line.startswith(indent)
        if not frame and not below and not line.strip().startswith("[Previous line repeated"):
            indent = None
        result.append((line, frame, below))
    return result


def messages(text: str) -> list[str]:
    """Return every exception line of a transcript, in order.

    It is the line after a traceback's last frame, or what a program prints as ``…Error: …`` at the end of a line.
    """
    found = []
    for (_, frame, below), (line, here, under) in pairwise([("", None, False), *frames(text)]):
        if here or under:
            continue
        if (frame or below) and EXCEPTION.match(line):
            found.append(line)
        elif shown := SHOWN.search(line):
            found.append(shown[0])
    return list(dict.fromkeys(found))


def last_message(text: str) -> str | None:
    """Return the exception line that ends what a program printed, None if it ends without a traceback."""
    marked = frames(text)
    last = max((number for number, (_, frame, below) in enumerate(marked) if frame or below), default=None)
    after = [] if last is None else [line for line, _, _ in marked[last + 1 :] if line.strip()]
    return after[0] if after else None
