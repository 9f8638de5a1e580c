"""The map of the process boundary as a thin strip: where on the way of a task a failure stops."""

from __future__ import annotations

from functools import cache
from html import escape
from itertools import groupby
from operator import itemgetter
from typing import Any

from docutils import nodes

from clinic import rules
from clinic.doctor.parts import stop
from clinic.records import Failure
from clinic.site.nodes import ClinicDirective, all_failures, inline

MAP = "guides/process_boundary.html#guide-process-boundary-map"
LABEL = "guide-process_boundary-map"


def station(failure: Failure) -> str:
    """Return where on the map a failure stops: as its file declares, or as the way says that its signatures need."""
    shown = [place for signature in failure.signatures for _, place in rules.stations(failure, signature)]
    return failure.station or (shown[0] if shown else "")


@cache
def said(language: str) -> dict[str, Any]:
    """Return the doctor's words in one language, which every strip uses; they are read only."""
    return rules.words(all_failures(), language)


def strip(directive: ClinicDirective, failure: Failure) -> list[nodes.Node]:
    """Return the strip with a mark at the failure's station; nothing if it is not on the map."""
    here = station(failure)
    if not here:
        return []
    words = said(directive.language)
    sentence = nodes.inline("", "", *inline(stop(here, words)))
    link = nodes.paragraph("", "", directive.link_to(LABEL, sentence, named=True))
    return [nodes.container("", nodes.raw("", way(here, words), format="html"), link, classes=["strip"])]


def way(here: str, words: dict[str, Any]) -> str:
    """Draw the way of a task; those who cannot see it have the sentence below it. ``doctor-page.js`` draws the same."""
    sides = []
    for at, stops in groupby(words["map"], key=itemgetter("at")):
        marks = (("<i>", '<i class="here">')[item["name"] == here] + f"{escape(item['text'])}</i>" for item in stops)
        sides.append(f"<span><b>{escape(at)}</b>{''.join(marks)}</span>")
    return f'<div class="strip-way" aria-hidden="true">{"".join(sides)}</div>'
