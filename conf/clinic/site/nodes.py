"""What every directive here uses: the catalog, and small helpers that build document nodes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from pathlib import Path
from typing import TypeVar

from docutils import nodes
from sphinx import addnodes
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from clinic import catalog
from clinic.faults import DataError
from clinic.records import Example, Failure, Guide, Script, Transcript

AnyExample = TypeVar("AnyExample", bound=Example)


@cache
def all_failures() -> tuple[Failure, ...]:
    """Read the failures once for each build; a fault in the data ends the build with its message."""
    try:
        return catalog.load()
    except DataError as error:
        raise ExtensionError(str(error)) from error


@cache
def failures_by_slug() -> dict[str, Failure]:
    """Return the failures by the name of their pages."""
    return {failure.slug: failure for failure in all_failures()}


@cache
def all_guides() -> tuple[Guide, ...]:
    """Read the guides' programs once for each build, likewise."""
    try:
        return catalog.load_guides()
    except DataError as error:
        raise ExtensionError(str(error)) from error


@cache
def all_scripts() -> dict[str, Script]:
    """Return every program by its path below ``examples/``."""
    return {script.name: script for example in (*all_failures(), *all_guides()) for script in example.scripts}


@cache
def scripts_by_folder() -> dict[Path, list[Script]]:
    """Return the programs that stand in each folder."""
    found: dict[Path, list[Script]] = {}
    for script in all_scripts().values():
        found.setdefault(script.path.parent, []).append(script)
    return found


class ClinicDirective(SphinxDirective):
    """A directive that knows its page's language."""

    @property
    def language(self) -> str:
        """The language of this build, ``"en"`` or ``"ja"``."""
        return self.env.config.language or "en"

    def link(self, text: str, label: str) -> addnodes.pending_xref:
        """Link to a label of any page; Sphinx warns if there is no such label."""
        return self.link_to(label, nodes.inline(text, "", *inline(text)), named=True)

    def link_to_page(self, label: str) -> addnodes.pending_xref:
        """Link to a label under the title that stands there."""
        return self.link_to(label, nodes.inline(label, label), named=False)

    def link_to(self, label: str, child: nodes.inline, named: bool) -> addnodes.pending_xref:
        """Link to a label, under a name of its own or not."""
        return addnodes.pending_xref(
            "",
            child,
            refdomain="std",
            reftype="ref",
            refexplicit=named,
            reftarget=label,
            refdoc=self.env.docname,
            refwarn=True,
        )

    def output_link(self, text: str, title: str, failure: Failure, transcript: Transcript) -> nodes.reference:
        """Link to a recorded output on its failure's page."""
        up = "../" * self.env.docname.count("/")
        address = f"{up}failures/{failure.slug}.html#{output_id(failure.slug, transcript)}"
        return nodes.reference("", text, internal=True, refuri=address, reftitle=title)

    def depend_on(self, example: AnyExample) -> AnyExample:
        """Read this page again when the example's data or recordings change."""
        for path in (example.file, example.folder / "recorded" / "verdicts.json"):
            self.env.note_dependency(str(path))
        return example


def output_id(slug: str, transcript: Transcript) -> str:
    """Return the id of a recorded output on its page."""
    return nodes.make_id(f"{slug}-{transcript.path.stem}")


def program_id(script: Script) -> str:
    """Return the id of a program on its page."""
    return nodes.make_id(f"program-{script.path.stem}")


def inline(text: str) -> list[nodes.Node]:
    """Turn a text with `` `code` `` in it into nodes."""
    parts: list[nodes.Node] = []
    for number, part in enumerate(text.split("`")):
        if part:
            parts.append(nodes.literal(part, part) if number % 2 else nodes.Text(part))
    return parts


def fold(title: str, *body: nodes.Node) -> list[nodes.Node]:
    """Fold what only some readers want; on paper it is unfolded."""
    opening = f'<details class="fold"><summary>{escape(title)}</summary>'
    return [nodes.raw("", opening, format="html"), *body, nodes.raw("", "</details>", format="html")]


def table(head: Sequence[str], rows: Iterable[Sequence[Sequence[nodes.Node]]], classes: Sequence[str]) -> nodes.table:
    """Build a table from cells of inline nodes; a row of one cell goes all the way across."""
    group = nodes.tgroup(cols=len(head))
    group += [nodes.colspec(colwidth=1) for _ in head]
    group += nodes.thead("", row([[nodes.Text(title)] for title in head], len(head)))
    group += nodes.tbody("", *(row(cells, len(head)) for cells in rows))
    return nodes.table("", group, classes=list(classes))


def row(cells: Sequence[Sequence[nodes.Node]], columns: int) -> nodes.row:
    """Build one row of a table."""
    entries = [nodes.entry("", nodes.paragraph("", "", *cell)) for cell in cells]
    if len(entries) < columns:
        entries[-1]["morecols"] = columns - len(entries)
    return nodes.row("", *entries)
