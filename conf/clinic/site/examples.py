"""The ``example`` directive: a program and what it really printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx_design.shared import create_component

from clinic.records import Script, Transcript
from clinic.site.changes import changed
from clinic.site.drawing import figure
from clinic.site.endings import separated
from clinic.site.nodes import ClinicDirective, all_scripts, output_id, program_id, scripts_by_folder
from clinic.site.programs import Mark, program
from clinic.site.words import WORDS, runs_label


class ExampleDirective(ClinicDirective):
    """Show a script with copy button and download link, and its recorded output in tabs."""

    required_arguments = 1
    option_spec: ClassVar = {"no-output": directives.flag}

    def run(self) -> list[nodes.Node]:
        """Return the program and its output."""
        script = find(self.arguments[0])
        self.env.note_dependency(str(script.path))
        parts: list[nodes.Node] = [self.program(script), *figure(script, self.language)]
        if script.timeline.exists():
            self.env.note_dependency(str(script.timeline))
        if "no-output" not in self.options:
            parts += self.outputs(script)
        return [nodes.container("", *parts, classes=["example"])]

    def program(self, script: Script) -> nodes.Node:
        """Show the code under its file name, the telling lines marked."""
        code = script.path.read_text(encoding="utf-8")
        marks = self.marks(script)
        block = program(code, marks)
        if script.timeline.exists():
            block["highlight_args"]["linespans"] = program_id(script)  # so that the timeline can point at lines
        link = addnodes.download_reference(
            "", "", nodes.literal(script.path.name, script.path.name), reftarget=f"/../../examples/{script.name}",
            classes=["example-file"],
        )  # fmt: skip
        caption = nodes.caption("", "", link)
        shown = nodes.container("", caption, block, literal_block=True, classes=["literal-block-wrapper"])
        shown["ids"] = [program_id(script)]
        return nodes.container("", shown, *self.legend(marks), classes=["program"])

    def marks(self, script: Script) -> list[Mark]:
        """Say which lines tell something: where it surfaces, what the fix on the card changes, what a fix changed."""
        marks = {marker.line: {"surfaces"} for marker in script.markers}
        code = script.path.read_text(encoding="utf-8")
        if script.role == "fixed":
            broken = (script.path.parent / "broken.py").read_text(encoding="utf-8")
            marks |= {line: {"fixed"} for line in changed(broken, code, "added")}
        elif script.path.stem == "broken" and (fix := self.fix(script)):
            lines = changed(code, fix.path.read_text(encoding="utf-8"), "removed")
            note = WORDS[self.language]["fix-changes-this"]
            for line in lines:
                marks.setdefault(line, set()).add("fixed")
            told = guilty(code, lines)
            return [Mark(n, tuple(sorted(why)), note if n == told else "") for n, why in marks.items()]
        return [Mark(number, tuple(sorted(why))) for number, why in marks.items()]

    def fix(self, script: Script) -> Script | None:
        """Return the fix that this page shows first."""
        page = Path(self.env.doc2path(self.env.docname)).read_text(encoding="utf-8")
        return best_fix(page, scripts_by_folder()[script.path.parent])

    def legend(self, marks: Sequence[Mark]) -> list[nodes.Node]:
        """Say what the colors mean, where there are any."""
        used = sorted({name for mark in marks for name in mark.classes}, reverse=True)
        parts = [nodes.inline("", WORDS[self.language][f"legend-{name}"], classes=["legend", name]) for name in used]
        return [nodes.paragraph("", "", *separated(parts, " "), classes=["legends"])] if parts else []

    def outputs(self, script: Script) -> list[nodes.Node]:
        """Show each distinct output once; in tabs if there are several."""
        transcripts = script.recording.transcripts if script.recording else ()
        if not transcripts:
            raise self.error(f"{script.name} is not recorded. Run: make record ONLY={script.path.parent.name}")
        for transcript in transcripts:
            self.env.note_dependency(str(transcript.path))
        labels = [runs_label(item.runs, self.language) for item in transcripts]
        output = WORDS[self.language]["output"]
        if len(transcripts) == 1:
            heading = nodes.paragraph("", f"{output} {labels[0]}", classes=["example-output"])
            return [heading, transcript_block(transcripts[0])]
        tabs = create_component("tab-set", classes=["sd-tab-set", "example-tabs"])
        for number, (label, transcript) in enumerate(zip(labels, transcripts, strict=True)):
            text = f"{output} {label}" if number == 0 else label
            item = create_component("tab-item", classes=["sd-tab-item"], selected=number == 0)
            item += nodes.rubric(text, text, classes=["sd-tab-label"])
            item += create_component("tab-content", classes=["sd-tab-content"], children=[transcript_block(transcript)])
            tabs += item
        return [tabs]


def transcript_block(transcript: Transcript) -> nodes.literal_block:
    """Show a recorded output as it is."""
    text = transcript.text
    name = output_id(transcript.path.parents[1].name, transcript)
    return nodes.literal_block(text, text, language="text", classes=["transcript"], ids=[name])


def best_fix(page: str, scripts: Iterable[Script]) -> Script | None:
    """Return the fix that a page shows first: it is the one that its author would try first."""
    shown = re.search(r"^```\{example\} \S+/(fixed_\w+\.py)$", page, re.MULTILINE)
    return next((script for script in scripts if shown and script.path.name == shown[1]), None)


def guilty(code: str, changed: Sequence[int]) -> int:
    """Return the changed line that gets the note: the first that does more than import or name."""
    lines = code.splitlines()
    plain = ("import ", "from ", "def ", "class ", "@")
    telling = [line for line in changed if not lines[line - 1].lstrip().startswith(plain)]
    return next(iter([*telling, *changed]), 0)


def find(name: str) -> Script:
    """Return the script with this path below ``examples/``.

    Raises :exc:`~sphinx.errors.ExtensionError` if there is none.
    """
    try:
        return all_scripts()[name]
    except KeyError:
        remedy = "Write its path, such as failures/<slug>/broken.py"
        raise ExtensionError(f"no program {name!r} in examples/. {remedy}") from None


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("example", ExampleDirective)
