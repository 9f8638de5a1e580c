"""What mutmut puts into each function, and which of it changes nothing that anybody could see."""

from __future__ import annotations

import ast
import json
import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Alteration:
    """A fault as mutmut names it: the lines that its function has instead, and which lines of the file they stand for.

    The latter are those of whole statements, or ``None`` if that cannot be said.
    """

    name: str
    instead: str
    source: Path
    lines: frozenset[int] | None

    @property
    def function(self) -> str:
        """The function that it is in."""
        return self.name.partition("__mutmut_")[0]


def plain(line: str) -> str:
    """Return a line without what does not count."""
    for pattern, instead in NOTHING:
        line = pattern.sub(instead, line)
    return line


def faults(source: Path) -> Iterator[Alteration]:
    """Yield the faults of a file.

    ``source`` is the file that mutmut has written, below a folder ``src``.
    """
    spans = json.loads(source.with_name(f"{source.name}.spans").read_text(encoding="utf-8"))["spans"]
    module = ".".join(source.with_suffix("").parts[source.parts.index("src") + 1 :]).removesuffix(".__init__")
    as_written = source.read_text(encoding="utf-8").splitlines()
    lines = [line.strip() for line in as_written]
    written = {name: lines[start - 1 : end] for name, (start, end) in spans.items()}
    statements: dict[str, dict[int, range]] = {}
    for name, text in written.items():
        function, _, number = name.partition("__mutmut_")
        if number.isdecimal():
            whole = f"{function}__mutmut_orig"
            clean = [line.replace("__mutmut_orig", "") for line in written[whole]]
            found = [line.replace(f"__mutmut_{number}", "") for line in text]
            if [plain(line) for line in found] != [plain(line) for line in clean]:
                first, last = spans[whole]
                if function not in statements:
                    statements[function] = dict(by_line(as_written[first - 1 : last]))
                changed = [at for at, (new, old) in enumerate(zip(found, clean, strict=False)) if new != old]
                known = [statements[function].get(at) for at in changed] if len(found) == len(clean) else [None]
                there = frozenset(first + at for each in known if each for at in each) if all(known) else None
                yield Alteration(
                    f"{module}.{name}", " ".join(line for line in found if line not in clean), source, there
                )


def by_line(function: Sequence[str]) -> Iterator[tuple[int, range]]:
    """Yield each line inside a function that is part of one statement, with the lines of that; counted from 0."""
    tree = ast.parse(textwrap.dedent("\n".join(function)))
    inside = [node for node in ast.walk(tree) if isinstance(node, ast.stmt) and node is not tree.body[0]]
    for node in sorted(inside, key=lambda node: node.lineno):  # what is inside another one comes later
        body = getattr(node, "body", None)
        last = body[0].lineno - 1 if body else node.end_lineno or node.lineno
        yield from ((line - 1, range(node.lineno - 1, last)) for line in range(node.lineno, last + 1))
