"""The shape of a failure's page: its headings in each language, and what ``make new`` writes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A fixed heading: its title in each language, and what stands below it on a new page."""

    title: Mapping[str, str]
    body: str = ""
    optional: bool = False


MARK = "‹write"  # what is left to be written begins so; a test refuses it
LABEL = re.compile(r"^\((?P<label>[\w-]+)\)=\n(?P<level>#+) (?P<title>.+)$", re.MULTILINE)
HEADINGS: Mapping[str, Heading] = {
    "symptom": Heading(
        {"en": "What you see", "ja": "症状"},
        "‹write: the symptom, in the words of somebody who has it.›\n\n```{wordings} SLUG\n```",
    ),
    "route": Heading(
        {"en": "Is this your failure?", "ja": "同じ失敗かどうかの見分け方"},
        "‹write: what tells it from its look-alikes, each with a link.›",
    ),
    "broken": Heading(
        {"en": "Code that fails", "ja": "失敗するコード"},
        "‹write: what the program wants to do.›\n\n```{example} failures/SLUG/broken.py\n```"
        "\n\n```{verdicts} SLUG\n```",
    ),
    "cause": Heading({"en": "What went wrong", "ja": "原因"}, "‹write: down to the standard library's function.›"),
    "fix": Heading(
        {"en": "Fix", "ja": "直し方"},
        "‹write: what to do, and when not.›\n\n```{example} failures/SLUG/fixed_HOW.py\n```",
    ),
    "wrong": Heading({"en": "Fixes that do not fix", "ja": "直らない「直し方」"}, optional=True),
    "confirm": Heading({"en": "How to confirm it", "ja": "確かめ方"}, optional=True),
    "see-also": Heading({"en": "See also", "ja": "関連情報"}, "- ‹write: a link.›"),
}


def sections(text: str) -> list[tuple[str, str]]:
    """Return the label and the title of each labelled heading of a page, in order."""
    return [(match["label"], match["title"]) for match in LABEL.finditer(text)]


def expected(slug: str, text: str, language: str) -> list[tuple[str, str]]:
    """Return the labels and titles that a page must have below its title; an optional one only if it is there."""
    present = {label for label, _ in sections(text)}
    return [
        (f"{slug}-{key}", heading.title[language])
        for key, heading in HEADINGS.items()
        if not heading.optional or f"{slug}-{key}" in present
    ]


def new_page(slug: str, title: str, how: str, language: str) -> str:
    """Return a page with every heading that is not optional; what is left to be written is marked."""
    parts = [f"({slug})=\n# {title}", f"```{{summary}} {slug}\n```"]
    for key, heading in HEADINGS.items():
        if not heading.optional:
            body = heading.body.replace("SLUG", slug).replace("HOW", how)
            parts.append(f"({slug}-{key})=\n## {heading.title[language]}\n\n{body}")
    return "\n\n".join(parts) + "\n"


def with_headings(slug: str, text: str, language: str) -> str:
    """Return a page with the headings as they are in :data:`HEADINGS` now.

    A renamed one is renamed; one that is new and not optional is put at its place, with a mark below it.
    """
    keys = list(HEADINGS)
    for number, (key, heading) in enumerate(HEADINGS.items()):
        label = f"({slug}-{key})="
        section = f"{label}\n## {heading.title[language]}"
        if label in text:
            start = text.index(label)
            text = text[:start] + section + text[text.index("\n", start + len(label) + 1) :]
        elif not heading.optional:
            later = [f"({slug}-{other})=\n" for other in keys[number + 1 :] if f"({slug}-{other})=\n" in text]
            body = f"{section}\n\n{MARK}: {heading.title['en']}.›\n\n"
            text = text.replace(later[0], body + later[0], 1) if later else f"{text.rstrip()}\n\n{body.rstrip()}\n"
    return text
