"""Draws a timeline: to the right on wide pages, downward on narrow ones, and as a list for everybody."""

from __future__ import annotations

from html import escape

from docutils import nodes

from clinic.records import Script
from clinic.site.across import across
from clinic.site.downward import downward
from clinic.site.nodes import program_id
from clinic.site.telling import told
from clinic.site.timelines import load
from clinic.site.words import TIMELINE_WORDS


def figure(script: Script, language: str) -> list[nodes.Node]:
    """Return the drawing for wide and for narrow pages, and the same as a list; nothing if there is no timeline."""
    timeline = load(script)
    if timeline is None:
        return []
    words, name = TIMELINE_WORDS[language], program_id(script)
    items = "".join(
        f'<li data-level="{said.level}" data-line="{said.line}">{escape(said.text)}</li>'
        for said in told(timeline, language)
    )
    bad = any(said.bad or said.what in ("still", "never cancelled") for said in told(timeline, language))
    note = f'<p class="timeline-note">{words["well"]}</p>' if script.path.stem == "broken" and not bad else ""
    label = escape(words["title"].format(script.path.name, timeline.about))
    html = (
        f'<figure class="timeline" tabindex="0" role="group" aria-label="{label}" data-program="{name}">'
        f"<figcaption>{label}</figcaption>"
        f'<div class="picture wide" aria-hidden="true">{across(timeline, language, f"tip-{name}")}</div>'
        f'<div class="picture upright" aria-hidden="true">{downward(timeline, language)}</div>{note}'
        f'<div class="timeline-steps" hidden>{button("previous", "←", words)}{button("next", "→", words)}'
        f'<p class="timeline-now" aria-live="polite"></p><span class="timeline-hint">{words["hint"]}</span></div>'
        f'<details class="fold"><summary>{words["steps"]}</summary><ol>{items}</ol></details></figure>'
    )
    return [nodes.raw("", html, format="html")]


def button(name: str, arrow: str, words: dict[str, str]) -> str:
    """Return a button that goes a step further, or back."""
    return f'<button type="button" class="{name}" aria-label="{words[name]}" title="{words[name]}">{arrow}</button>'
