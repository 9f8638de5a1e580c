"""Set a program line by line: each line that matters has a class that says why, and perhaps a note."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.application import Sphinx

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

# Pygments puts a marked line, its end included, into this element.
MARKED = re.compile(r'<span class="hll">(?P<line>.*?\n)</span>', re.DOTALL)
ELEMENTS = {"removed": "del", "added": "ins"}


@dataclass(frozen=True)
class Mark:
    """Why a line is marked: a few classes, and a note that is shown beside it but never copied."""

    line: int
    classes: tuple[str, ...]
    note: str = ""


class MarkedProgram(nodes.literal_block):
    """A program with :class:`Mark` objects in its attribute ``marks``."""


def program(code: str, marks: Sequence[Mark]) -> MarkedProgram:
    """Return a program with its marks."""
    block = MarkedProgram(code, code, language="python")
    marks = sorted(marks, key=lambda mark: mark.line)
    block["highlight_args"] = {"hl_lines": [mark.line for mark in marks]}
    block["marks"] = marks
    return block


def visit(translator: HTML5Translator, node: MarkedProgram) -> None:
    """Let Sphinx highlight the program, then turn Pygments' one kind of mark into ours."""
    try:
        translator.visit_literal_block(node)
    except nodes.SkipNode:
        marks = iter(node["marks"])
        translator.body[-1] = MARKED.sub(lambda match: element(next(marks), match["line"]), translator.body[-1])
        raise


def element(mark: Mark, line: str) -> str:
    """Return the HTML of one marked line."""
    tag = next((ELEMENTS[name] for name in mark.classes if name in ELEMENTS), "span")
    note = f' data-note="{escape(mark.note)}"' if mark.note else ""
    return f'<{tag} class="hll {" ".join(mark.classes)}"{note}>{line}</{tag}>'


def depart(translator: HTML5Translator, node: MarkedProgram) -> None:
    """Do nothing: the visit has said it all."""


def setup(app: Sphinx) -> None:
    """Register the node."""
    app.add_node(MarkedProgram, html=(visit, depart))
