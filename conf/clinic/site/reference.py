"""The ``example-modules`` directive: the functions of every example, by autodoc."""

from __future__ import annotations

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
                self.env.note_dependency(str(script.path))
                module = script.name.removesuffix(".py").replace("/", ".")
                for line in (f".. automodule:: {module}", "   :members:", ""):
                    source.append(line, str(script.path))
            self.state.nested_parse(source, 0, section)
            sections.append(section)
        return sections


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("example-modules", ExampleModulesDirective)
