"""The error index: every message that a program ended with, to be filtered, and with an address of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from html import escape
from itertools import groupby

from docutils import nodes
from sphinx.application import Sphinx

from clinic.records import Failure, Script
from clinic.site.endings import Runs, newest_first, separated
from clinic.site.nodes import ClinicDirective, all_failures, fold
from clinic.site.words import WORDS, counted, runs_label
from clinic.wordings import wordings

Places = dict[Failure, dict[Script, Runs]]
LONGEST_ID = 80
NO_BREAK = "\u00a0"  # a space that keeps a sign on the line of the word before it


class ErrorIndexDirective(ClinicDirective):
    """Every recorded wording, and the pages that explain it, on a page in no folder: there the doctor links it."""

    def run(self) -> list[nodes.Node]:
        """Return a filter, the letters, the wordings, and folded those that no failing program prints."""
        found = collect(self.depend_on(failure) for failure in all_failures())
        names = identifiers(found)
        ordered = sorted(found, key=by_exception)
        told = [text for text in ordered if any(script.role == "broken" for script in scripts(found[text]))]
        others = [text for text in ordered if text not in told]
        parts: list[nodes.Node] = [self.filter(), self.letters(told)]
        for letter, texts in groupby(told, key=first_letter):
            parts.append(nodes.rubric("", letter, ids=[f"letter-{letter.lower()}"]))
            parts.append(self.listing(list(texts), found, names))
        title = counted(self.language, "only-others", len(others))
        return [*parts, *fold(title, self.listing(others, found, names))]

    def filter(self) -> nodes.raw:
        """Return the field that filters, and its script; without JavaScript there is none."""
        words = WORDS[self.language]
        one = words.get("filtered-one", words["filtered"])
        data = f'data-count="{escape(words["filtered"])}" data-one="{escape(one)}"'
        field = f'<label for="filter">{escape(words["filter"])}</label><input id="filter" type="search" {data}>'
        script = '<script src="_static/filter.js" defer></script>'
        html = f'<div class="error-filter">{field}<p role="status"></p></div>{script}'
        return nodes.raw("", html, format="html")

    def letters(self, texts: list[str]) -> nodes.paragraph:
        """Return a link to each letter."""
        found = list(dict.fromkeys(map(first_letter, texts)))
        links = [nodes.reference("", letter, internal=True, refuri=f"#letter-{letter.lower()}") for letter in found]
        return nodes.paragraph("", "", *separated(links, " "), classes=["letters"])

    def listing(self, texts: list[str], found: dict[str, Places], names: dict[str, str]) -> nodes.definition_list:
        """List wordings, each with its own address and the pages that explain it."""
        items = nodes.definition_list("", classes=["error-index"])
        for text in texts:
            address = nodes.reference("", "#", internal=True, refuri=f"#{names[text]}", classes=["address"])
            address["reftitle"] = WORDS[self.language]["address"]
            # Sphinx would put each word of a literal into a tag of its own.
            code = nodes.raw("", f'<code class="literal">{escape(text, quote=False)}</code>', format="html")
            term = nodes.term("", "", code, nodes.Text(NO_BREAK), address, ids=[names[text]])
            places = [self.place(failure, runs) for failure, runs in found[text].items()]
            items += nodes.definition_list_item("", term, nodes.definition("", *places))
        return items

    def place(self, failure: Failure, scripts: dict[Script, Runs]) -> nodes.paragraph:
        """Name a page and the programs on it that ended with a wording."""
        words = WORDS[self.language]
        programs = [
            words["program-runs"].format(script.path.name, runs_label(newest_first(runs), self.language))
            for script, runs in scripts.items()
        ]
        link = self.link(failure.texts[self.language].title, failure.slug)
        return nodes.paragraph("", "", link, nodes.Text(words["aside"].format(words["programs"].join(programs))))


def collect(failures: Iterable[Failure]) -> dict[str, Places]:
    """Return every wording with the failures and programs that end with it, and on which Pythons."""
    found: dict[str, Places] = defaultdict(lambda: defaultdict(dict))
    for failure in failures:
        for message, script, transcript in wordings(failure):
            runs = found[message][failure].setdefault(script, {})
            for version, methods in transcript.runs.items():
                runs[version] = tuple(sorted({*runs.get(version, ()), *methods}))
    return found


def scripts(places: Places) -> list[Script]:
    """Return the programs that end with a wording."""
    return [script for runs in places.values() for script in runs]


def by_exception(text: str) -> tuple[str, str]:
    """Sort a wording by the name of its exception without the module."""
    return text.partition(":")[0].rpartition(".")[2], text


def first_letter(text: str) -> str:
    """Return the letter under which a wording stands."""
    return by_exception(text)[0][:1].upper()


def identifiers(texts: Iterable[str]) -> dict[str, str]:
    """Give each wording an address that is made from its words; what would be the same gets a number."""
    made: dict[str, str] = {}
    for text in sorted(texts):
        name = nodes.make_id(f"error {text}")[:LONGEST_ID].rstrip("-")
        same = [other for other in made.values() if other == name or other.startswith(f"{name}--")]
        made[text] = f"{name}--{len(same) + 1}" if same else name
    return made


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("error-index", ErrorIndexDirective)
