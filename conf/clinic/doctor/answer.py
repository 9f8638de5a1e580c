"""A diagnosis in words, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from clinic.doctor.cleaning import basic
from clinic.doctor.diagnosis import Diagnosis, Found

WIDEST_QUOTE = 160  # characters of a quoted line


def answer(diagnosis: Diagnosis, text: str, words: dict[str, Any], rules: dict[str, Any], address: str) -> str:
    """Say it in the words of one language; ``address`` is that of a failure's page, with ``{0}`` for the slug."""
    return "\n".join(paragraphs(diagnosis, text, words, rules, address)) + "\n"


def paragraphs(
    diagnosis: Diagnosis, text: str, words: dict[str, Any], rules: dict[str, Any], address: str
) -> Iterator[str]:
    """Yield the lines of an answer in the order in which somebody under pressure needs them."""
    if diagnosis.answer in ("empty", "binary"):
        yield words[diagnosis.answer]
        return
    if diagnosis.answer == "known":
        yield from failure(diagnosis.found[0].slug, words, address)
        if diagnosis.found[0].aftershock:
            yield words["aftershock"]
    elif diagnosis.answer == "possible":
        yield label("possible", words)
        for item in diagnosis.found:
            yield ""
            yield from failure(item.slug, words, address)
            shown = [words["signs"][route] for route in routes_of(item, rules)]
            yield from [f"  {words['apart'].format('; '.join(shown))}"] if shown else []
    elif diagnosis.raised:
        yield f"{words['yours'].format(diagnosis.raised.type)}{words['stop']}"
        place = (diagnosis.raised.file, diagnosis.raised.number, diagnosis.raised.function)
        yield words["yours_at" if diagnosis.raised.file else "yours_lost"].format(*place)
    else:
        yield f"{words['unknown']}{words['stop']}{words['space']}{words['unknown_next']}"
        yield label("silence", words)
        for slug in words["silent"]:
            yield f"  {words['failures'][slug]['title']}"
            yield f"    {address.format(slug)}"
    yield from details(diagnosis, words)
    if diagnosis.answer == "known" and diagnosis.found[1:]:
        titles = [words["failures"][item.slug]["title"] for item in diagnosis.found[1:]]
        yield label("also", words, " / ".join(titles))
    if diagnosis.lines:
        yield ""
        yield label("lines", words)
        pasted = basic(text).split("\n")
        for number in diagnosis.lines:
            yield f"{number:6}  {pasted[number - 1].strip()[:WIDEST_QUOTE]}"
    if diagnosis.cut:
        yield words["cut"]


def label(name: str, words: dict[str, Any], *said: str) -> str:
    """Return a line that says what it holds, or without anything said, what the next ones hold."""
    space: str = words["space"]
    return space.join([f"{words[name]}:", *said])


def failure(slug: str, words: dict[str, Any], address: str) -> list[str]:
    """Return a failure's title, cause, fix and page."""
    known = words["failures"][slug]
    return [
        known["title"],
        f"  {label('cause', words, known['cause'])}",
        f"  {label('fix', words, known['fix'])}",
        f"  {address.format(slug)}",
    ]


def details(diagnosis: Diagnosis, words: dict[str, Any]) -> Iterator[str]:
    """Yield the route, the culprit, the threads of a dump, and where it ran."""
    if diagnosis.found and diagnosis.routes:
        yield label("route", words, *(words["routes"][route] for route in diagnosis.routes))
    kind, name = diagnosis.culprit
    if kind:
        way = [words["path"].format(diagnosis.path)] if diagnosis.path else []
        yield label("culprit", words, words[kind].format(name), *way)
    for thread in diagnosis.threads:
        doing = words["waits"].get(thread.waits, words["runs"])
        values = (thread.name, doing, thread.file, thread.number, thread.function)
        yield f"  {words['thread_at' if thread.file else 'thread'].format(*values)}"
    if diagnosis.facts:
        said = [words[kind].format(fact) if kind in words else fact for kind, fact in diagnosis.facts]
        yield label("where", words, f"{words['comma']}{words['space']}".join(said))


def routes_of(item: Found, rules: dict[str, Any]) -> list[str]:
    """Return the routes by which a failure's signatures would be sure."""
    found = [
        route for signature in rules["signatures"] if signature["slug"] == item.slug for route in signature["route"]
    ]
    return list(dict.fromkeys(found))
