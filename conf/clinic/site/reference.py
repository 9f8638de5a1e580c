"""The ``example-modules`` directive: the functions of every example, by autodoc."""

from __future__ import annotations

import ast
from pathlib import Path

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx

from clinic.site.nodes import ClinicDirective, all_failures


class ExampleModulesDirective(ClinicDirective):
    """Document every program's functions, failure by failure; on ``.rst`` pages only."""

    def run(self) -> list[nodes.Node]:
        """Return a heading for each failure, and its modules."""
        sections: list[nodes.Node] = []
        for failure in all_failures():
            self.depend_on(failure)
            name = nodes.make_id(f"reference-{failure.slug}")
            section = nodes.section("", ids=[name], names=[name])
            words = failure.words[self.language]
            section += nodes.title("", "", self.link(words.title, failure.slug))
            source = StringList()
            for script in failure.scripts:
                if not may_be_imported(script.path):
                    continue
                self.env.note_dependency(str(script.path))
                module = script.name.removesuffix(".py").replace("/", ".")
                for line in (f".. automodule:: {module}", "   :members:", ""):
                    source.append(line, str(script.path))
            self.state.nested_parse(source, 0, section)
            sections.append(section)
        return sections


def may_be_imported(path: Path) -> bool:
    """Tell whether importing a program only defines things: some start a pool at once, because that is their point."""
    allowed = (
        ast.Import,
        ast.ImportFrom,
        ast.FunctionDef,
        ast.AsyncFunctionDef,
        ast.ClassDef,
        ast.Assign,
        ast.AnnAssign,
    )
    body = ast.parse(path.read_text(encoding="utf-8")).body[1:]
    return all(isinstance(node, allowed) or is_main_guard(node) for node in body)


def is_main_guard(node: ast.stmt) -> bool:
    """Recognize ``if __name__ == "__main__":``."""
    return isinstance(node, ast.If) and ast.unparse(node.test) == "__name__ == '__main__'"


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("example-modules", ExampleModulesDirective)
