"""The doctor on the pages, and what the site offers to machines: ``doctor.pyz``, ``failures.json``, ``llms.txt``."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx

from clinic import exports, rules
from clinic.doctor import diagnose
from clinic.doctor.answer import answer
from clinic.knowledge import known as knowledge
from clinic.site.describing import listed
from clinic.site.failures import FailureDirective
from clinic.site.nodes import ClinicDirective, all_failures
from clinic.site.strip import MAP
from clinic.site.surroundings import reports
from clinic.site.words import WORDS
from clinic.wordings import wordings

SCRIPTS = (
    "doctor-rules.js", "doctor-text.js", "doctor-frames.js", "doctor-dumps.js", "doctor.js", "doctor-answer.js",
    "doctor-page.js",
)  # fmt: skip


class DoctorDirective(ClinicDirective):
    """The form that takes a traceback; without JavaScript what stands in the directive's place instead.

    With ``:list:`` that is every failure with its messages, otherwise a link to the error index.
    """

    option_spec: ClassVar = {"list": directives.flag}

    def run(self) -> list[nodes.Node]:
        """Return an element that the script fills, with a plain text in it, and the scripts.

        The rules are large: where the form is one thing among others, they come when somebody uses it.
        """
        up = "../" * self.env.docname.count("/")
        words = knowledge().words[self.language]
        attributes = {"pages": up, "doctor": f"{up}doctor.html", "index": f"{up}errors.html"}
        attributes |= {"map": f"{up}{MAP}", "report": reports()}
        attributes |= {name: words[name] for name in ("label", "placeholder", "ask", "clear", "private")}
        addresses = [f"{up}_static/{name}" for name in SCRIPTS]
        if "list" not in self.options:
            attributes["scripts"] = " ".join(addresses[:-1])
            addresses = addresses[-1:]
        data = "".join(f' data-{key}="{escape(value)}"' for key, value in attributes.items())
        scripts = "".join(f'<script src="{address}" defer></script>' for address in addresses)
        opening = nodes.raw("", f'<div class="doctor"{data}><noscript>', format="html")
        closing = nodes.raw("", f"</noscript></div>{scripts}", format="html")
        return [opening, *(self.plain() if "list" in self.options else self.pointer()), closing]

    def pointer(self) -> list[nodes.Node]:
        """Point to the error index."""
        words = WORDS[self.language]
        return [nodes.paragraph("", "", nodes.Text(words["no-script"]), self.link(words["error-index"], "errors"))]

    def plain(self) -> list[nodes.Node]:
        """List every failure and its messages."""
        items = nodes.bullet_list()
        for failure in all_failures():
            self.depend_on(failure)
            link = self.link(failure.texts[self.language].title, failure.slug)
            item = nodes.list_item("", nodes.paragraph("", "", link))
            messages = dict.fromkeys(message for message, _, _ in wordings(failure))
            for message in list(messages)[:5]:
                item += nodes.paragraph("", "", nodes.literal(message, message))
            items += item
        return [nodes.paragraph("", WORDS[self.language]["no-script-list"]), items]


class DiagnosisDirective(FailureDirective):
    """A session in a terminal: what the doctor says, at this build, of what a failure's program printed."""

    def run(self) -> list[nodes.Node]:
        """Ask the doctor about the recording of the newest Python."""
        recording, known = self.failure.broken.recording, rules.everything(all_failures())
        if not recording:
            raise self.error(f"{self.failure.slug} has no recording. Run: make record ONLY={self.failure.slug}")
        text = recording.transcripts[0].text
        address = known["address"][self.language]
        said = answer(diagnose(text, known["rules"]), text, known["words"][self.language], address)
        option = "" if self.language == "en" else f" --lang {self.language}"
        session = f"$ python broken.py 2>&1 | python doctor.pyz{option}\n{said}"
        return [nodes.literal_block(session, session, language="text", classes=["doctor-session"])]


def offer(app: Sphinx, error: Exception | None) -> None:
    """Write the rules for the browser, the command-line doctor, and the lists for machines."""
    if error or app.builder.name != "html":
        return
    folder, language, failures = Path(app.outdir), app.config.language, all_failures()
    words = {name: said for name, said in rules.words(failures, language).items() if name != "terminal"}
    known = {"rules": rules.collect(failures), "words": words}
    (folder / "_static" / SCRIPTS[0]).write_text(f"const DOCTOR = {rules.dumps(known)};\n", encoding="utf-8")
    exports.pack(failures, folder / "doctor.pyz")
    (folder / "failures.json").write_text(exports.pretty(exports.listing(failures)), encoding="utf-8")
    (folder / "llms.txt").write_text(exports.for_chats(failures, language, listed(app)), encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Register the directives and the hook."""
    app.add_directive("doctor", DoctorDirective)
    app.add_directive("diagnosis", DiagnosisDirective)
    app.connect("build-finished", offer)
