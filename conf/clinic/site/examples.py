"""The ``example`` directive: a program and what it really printed."""

from __future__ import annotations

import difflib
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx_design.shared import create_component

from clinic.records import Script, Transcript
from clinic.site.nodes import ClinicDirective, all_scripts, output_id
from clinic.site.words import WORDS, runs_label


class ExampleDirective(ClinicDirective):
    """Show a script with copy button and download link, and its recorded output in tabs."""

    required_arguments = 1
    option_spec: ClassVar = {"no-output": directives.flag}

    def run(self) -> list[nodes.Node]:
        """Return the program and its output."""
        script = find(self.arguments[0])
        self.env.note_dependency(str(script.path))
        parts: list[nodes.Node] = [self.program(script)]
        if "no-output" not in self.options:
            parts += self.outputs(script)
        return [nodes.container("", *parts, classes=["example"])]

    def program(self, script: Script) -> nodes.Node:
        """Show the code under its file name, the telling lines marked."""
        code = script.path.read_text(encoding="utf-8")
        block = nodes.literal_block(code, code, language="python", force=False, linenos=False)
        block["highlight_args"] = {"hl_lines": telling_lines(script)}
        link = addnodes.download_reference(
            "", "", nodes.literal(script.path.name, script.path.name), reftarget=f"/../../examples/{script.name}",
            refdoc=self.env.docname, classes=["example-file"],
        )  # fmt: skip
        link["title"] = f"{WORDS[self.language]['download']}: {script.path.name}"
        caption = nodes.caption("", "", link)
        return nodes.container("", caption, block, literal_block=True, classes=["literal-block-wrapper"])

    def outputs(self, script: Script) -> list[nodes.Node]:
        """Show each distinct output once; in tabs if there are several."""
        transcripts = script.recording.transcripts if script.recording else ()
        if not transcripts:
            raise self.error(f"{script.name} is not recorded. Run: make record ONLY={script.path.parent.name}")
        for transcript in transcripts:
            self.env.note_dependency(str(transcript.path))
        labels = [runs_label(item.runs) for item in transcripts]
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


def telling_lines(script: Script) -> list[int]:
    """Return the lines to mark: where a program fails, or what a fix changed."""
    if script.role != "fixed":
        return [marker.line for marker in script.markers]
    before = (script.path.parent / "broken.py").read_text(encoding="utf-8").splitlines()
    after = script.path.read_text(encoding="utf-8").splitlines()
    changes = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    changed = [line for kind, _, _, start, end in changes if kind != "equal" for line in range(start + 1, end + 1)]
    return [line for line in changed if line > 1 and after[line - 1].strip()]


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
