"""What mutmut puts into each function, and which of it changes nothing that anybody could see."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

# What does not count, and why. A fault that is in nothing else is not planted.
NOTHING = (
    (re.compile(r'(nodes\.[a-z]\w*\()"XXXX"'), r'\1""'),
    (re.compile(r',? ?encoding=(?:None|"[\w-]+")'), ""),  # UTF-8 is the default where the tests run
    (re.compile(r",? ?strict=\w+"), ""),  # the two are of one length; if not, that is another fault
    (re.compile(r'(nodes\.[a-z]\w*\()(?:[\w.]+|"")(?:, |(?=\)))'), r"\1"),  # a node's source, which docutils only keeps
    (re.compile(r"(nodes\.[a-z]\w*\()None\b"), r'\1""'),  # no text is no text
    (re.compile(r"(assert [^,]+),.*"), r"\1"),  # words for who works on this
    (re.compile(r", \)"), ")"),
)


def plain(line: str) -> str:
    """Return a line without what does not count."""
    for pattern, instead in NOTHING:
        line = pattern.sub(instead, line)
    return line


def faults(source: Path) -> Iterator[tuple[str, str]]:
    """Yield the faults of a file as mutmut names them, each with the lines that it has instead.

    ``source`` is the file that mutmut has written, below a folder ``src``.
    """
    spans = json.loads(source.with_name(f"{source.name}.spans").read_text(encoding="utf-8"))["spans"]
    module = ".".join(source.with_suffix("").parts[source.parts.index("src") + 1 :]).removesuffix(".__init__")
    lines = [line.strip() for line in source.read_text(encoding="utf-8").splitlines()]
    written = {name: lines[start - 1 : end] for name, (start, end) in spans.items()}
    for name, text in written.items():
        function, _, number = name.partition("__mutmut_")
        if number.isdecimal():
            clean = [line.replace("__mutmut_orig", "") for line in written[f"{function}__mutmut_orig"]]
            found = [line.replace(f"__mutmut_{number}", "") for line in text]
            if [plain(line) for line in found] != [plain(line) for line in clean]:
                yield f"{module}.{name}", " ".join(line for line in found if line not in clean)
