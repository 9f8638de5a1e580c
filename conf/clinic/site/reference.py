"""The ``example-modules`` directive: the functions of every example, by autodoc."""

from __future__ import annotations

import ast
from pathlib import Path

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx

from clinic.site.nodes import ClinicDirective, all_failures


class ExampleModulesDirective(ClinicDirective):
    """Document the functions of every failing program; on ``.rst`` pages only.

    Those of the fixes are the same but for the change, and importing all of them would double the time of a build.
    """

    def run(self) -> list[nodes.Node]:
        """Return a heading for each failure, and its modules."""
        sections: list[nodes.Node] = []
        for failure in all_failures():
            script = self.depend_on(failure).broken
            if not may_be_imported(script.path):
                continue
            name = nodes.make_id(f"reference-{failure.slug}")
            section = nodes.section("", ids=[name], names=[name])
            words = failure.texts[self.language]
            section += nodes.title("", "", self.link(words.title, failure.slug))
            self.env.note_dependency(str(script.path))
            module = script.name.removesuffix(".py").replace("/", ".")
            source = StringList([f".. automodule:: {module}", "   :members:", ""], str(script.path))
            self.state.nested_parse(source, 0, section)
            sections.append(section)
        return sections


def may_be_imported(path: Path) -> bool:
    """Tell whether a program can be imported from here, and starts nothing when it is.

    Some start a pool at once because that is their point; some need a module beside them.
    """
    body = ast.parse(path.read_text(encoding="utf-8")).body[1:]
    beside = {file.stem for file in path.parent.glob("*.py")}
    imports = {node.module for node in body if isinstance(node, ast.ImportFrom)}
    imports |= {alias.name for node in body if isinstance(node, ast.Import) for alias in node.names}
    functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    defines = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, *functions)
    only_defines = all(isinstance(node, defines) or is_main_guard(node) for node in body)
    return only_defines and not imports & beside


def is_main_guard(node: ast.stmt) -> bool:
    """Recognize ``if __name__ == "__main__":``."""
    return isinstance(node, ast.If) and ast.unparse(node.test) == "__name__ == '__main__'"


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("example-modules", ExampleModulesDirective)
