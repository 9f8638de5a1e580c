"""What only the front page has: an example for the doctor."""

from __future__ import annotations

from html import escape

from docutils import nodes
from sphinx.application import Sphinx

from clinic.site.endings import failing
from clinic.site.failures import FailureDirective


class DoctorExampleDirective(FailureDirective):
    """A button that fills the doctor's form on the same page with what a failure's program printed."""

    def run(self) -> list[nodes.Node]:
        """Return the button and the recorded text."""
        transcript = failing(self.failure.broken)[0]
        self.env.note_dependency(str(transcript.path))
        button = f'<button type="button" class="try-example">{escape(self.word("try-example"))}</button>'
        html = (
            f'<p class="doctor-example">{escape(self.word("no-traceback"))} {button}</p>'
            f'<template class="doctor-example-text">{escape(transcript.text)}</template>'
        )
        return [nodes.raw("", html, format="html")]


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("doctor-example", DoctorExampleDirective)
