"""The parts of an answer, in the order in which somebody under pressure needs them; a terminal or a page sets them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from clinic.doctor.diagnosis import Diagnosis, Found
from clinic.doctor.dumps import Thread

Words = Mapping[str, Any]


@dataclass(frozen=True)
class Part:
    """A piece of an answer.

    ``kind`` is ``title``, ``candidate`` (the title of one of several), ``warning``, ``cause``, ``fix``, ``page``,
    ``text``, ``quote``, ``heading`` (of the items that follow), ``item``, ``lines``, ``index``, ``report``, or
    ``strip``, ``route``, ``culprit``, ``where``, which say something of the object's way. ``link`` is a failure's slug,
    the name of another page (``guides/stopping``), or the station that a strip of the map marks; ``lines`` are the
    numbers of lines of the pasted text.
    """

    kind: str
    text: str
    link: str = ""
    lines: tuple[int, ...] = ()

    def plain(self) -> dict[str, Any]:
        """Return it as what JSON has."""
        return asdict(self)


def parts(diagnosis: Diagnosis, words: Words) -> tuple[Part, ...]:
    """Say a diagnosis in the words of one language."""
    if diagnosis.answer in ("empty", "binary"):
        return (Part("text", words[diagnosis.answer]),)
    said = {"known": known, "possible": possible, "mechanism": mechanism, "yours": yours, "unknown": unknown}
    return (*said[diagnosis.answer](diagnosis, words), *details(diagnosis, words))


def page(link: str) -> str:
    """Return the name of the page that a link leads to."""
    return link if "/" in link else f"failures/{link}"


def fill(text: str, *values: object) -> str:
    """Fill in ``{0}``, ``{1}``; what is filled in is not filled in again."""
    return text.format(*values)


def known(diagnosis: Diagnosis, words: Words) -> Iterator[Part]:
    """Say which failure it is; first, whether it is only what another one left behind."""
    first = diagnosis.found[0]
    if first.aftershock and first.variant in ("", *words["unexplained"]):  # what else the text shows is its reason
        yield Part("warning", words["aftershock"])
    yield from failure("title", first, words)


def failure(kind: str, found: Found, words: Words) -> Iterator[Part]:
    """Say a failure's title, cause, fix and page; the title is that of what the text shows."""
    said, variant = words["failures"][found.slug], words["variants"].get(found.variant, {})
    yield Part(kind, titled(found, words), found.slug)
    if "remark" in variant:
        yield Part("text", variant["remark"])
    yield Part("cause", variant.get("cause", said["cause"]))
    yield Part("fix", variant.get("fix", said["fix"]))
    yield Part("page", words["page"], found.slug)


def titled(found: Found, words: Words) -> str:
    """Return the title of what the text shows of a failure, or that of its page."""
    variant = words["variants"].get(found.variant, {})
    return str(variant.get("title", words["failures"][found.slug]["title"]))


def possible(diagnosis: Diagnosis, words: Words) -> Iterator[Part]:
    """List the failures that it can be, and what would tell."""
    if diagnosis.found[0].aftershock:
        yield Part("warning", words["aftershock"])
    yield Part("title", words["possible" if len(diagnosis.found) > 1 else "perhaps"])
    for found in diagnosis.found:
        yield from failure("candidate", found, words)
        if found.slug in words["apart"]:
            yield Part("text", words["apart"][found.slug])


def mechanism(diagnosis: Diagnosis, words: Words) -> Iterator[Part]:
    """Say what happened because of a pool and is no failure of its own, and which page tells more of it."""
    said = words["mechanisms"][diagnosis.mechanism]
    yield Part("title", said["title"], said["page"])
    yield Part("cause", said["cause"])
    yield Part("fix", said["fix"])
    if said["page"]:
        yield Part("page", words["page"], said["page"])


def yours(diagnosis: Diagnosis, words: Words) -> Iterator[Part]:
    """Say where the user's own exception comes from, and who gets it: the caller through a pool, or nobody."""
    raised = diagnosis.raised
    assert raised is not None, "the answer is yours"
    title = "yours_of_library" if raised.library else "yours_called" if raised.called else "yours"
    yield Part("title", fill(words[title if raised.type else "yours_unnamed"], raised.type))
    if raised.message:
        yield Part("quote", f"{raised.type}: {raised.message}")
    place = "yours_at" if raised.number else "yours_in" if raised.file else "yours_lost"
    place = "yours_below" if raised.library else place
    fate = "asked" if raised.asked else "logged" if raised.logged else raised.fate
    fate = fate or ("alone" if raised.alone else "carried")
    looks = fate == "carried" and place in ("yours_at", "yours_in")
    look = words["space"] + words["yours_look"] if looks else ""
    yield Part("text", fill(words[place], raised.file, raised.number, raised.function) + look)
    by = raised.asked
    where = fill(words["place" if by.number else "place_in"], by.file, by.number, by.function) if by else ""
    yield Part("text", fill(words[f"yours_{fate}"], where))
    if fate == "unasked":
        yield Part("page", words["page"], "lost_exception")


def unknown(diagnosis: Diagnosis, words: Words) -> Iterator[Part]:
    """Say what stands in the text, and what to paste besides; of a text without an error, what prints none."""
    error = diagnosis.error
    if error and error.kind == "cut":
        yield Part("title", words["cut_off"])
        yield Part("text", words["cut_off_after"])
        yield Part("quote", error.text)
        yield Part("text", words["cut_off_next"])
    elif error:
        yield Part("title", words["unknown"])
        yield Part("text", words["unknown_error"])
        yield Part("quote", error.text)
        more = () if diagnosis.whole else (words["unknown_more"],)
        yield Part("text", words["space"].join((words["kinds"][error.kind], words["unknown_next"], *more)))
    elif diagnosis.threads:
        yield Part("title", words["dump"])
        several = len({thread.process for thread in diagnosis.threads}) > 1
        yield Part("text", words["dump_others" if several else "dump_next"])
    else:
        yield Part("title", words["no_error"])
        yield Part("text", words["no_error_next"])
        yield Part("heading", words["silence"])
        yield from (Part("item", words["failures"][slug]["title"], slug) for slug in words["silent"])
    yield Part("index", words["index"])
    where = words["comma"].join(fact for _, fact in diagnosis.facts)
    kind = error.kind if error else ""
    values = [value or words["nothing_shown"] for value in (diagnosis.answer, kind, where)]
    yield Part("report", fill(words["report_text"], *values))


def details(diagnosis: Diagnosis, words: Words) -> Iterator[Part]:
    """Say the route, the culprit, what the threads of a dump do, where it ran, and on which lines all that rests."""
    if diagnosis.station:
        yield Part("strip", stop(diagnosis.station, words), diagnosis.station)
    routes = [route for route in diagnosis.routes if route != "child"] or diagnosis.routes  # rather the way itself
    if diagnosis.found and diagnosis.found[0].by_way and routes and not diagnosis.threads:
        yield Part("route", words["space"].join(words["routes"][route] for route in routes))
    kind, name = diagnosis.culprit
    if kind:
        way = [fill(words["path"], diagnosis.path)] if diagnosis.path else []
        yield Part("culprit", words["space"].join([fill(words[kind], name), *way]))
    if diagnosis.places:
        yield Part("heading", words["places_of_library" if diagnosis.places[0].library else "places"])
    for place in diagnosis.places:
        said = words["place" if place.number else "place_in"]
        yield Part("item", fill(said, place.file, place.number, place.function))
    if diagnosis.threads:
        yield Part("heading", words["threads"])
    for thread in diagnosis.threads:
        yield Part("item", doing(thread, words))
    others = {"known": diagnosis.found[1:], "mechanism": diagnosis.found}.get(diagnosis.answer, ())
    if others:
        yield Part("heading", words["also"])
        yield from (Part("item", titled(found, words), found.slug) for found in others)
    if diagnosis.facts:
        said = [fill(words[kind], fact) if kind in words else fact for kind, fact in diagnosis.facts]
        yield Part("where", f"{words['comma']}{words['space']}".join(said))
    if diagnosis.lines:
        yield Part("lines", words["lines"], "", diagnosis.lines)
    if diagnosis.cut:
        yield Part("text", words["cut"])


def stop(station: str, words: Words) -> str:
    """Say in a sentence where on the map of the process boundary something stops."""
    here = next(item for item in words["map"] if item["name"] == station)
    return fill(words["stops"], here["at"], here["text"], station)


def doing(thread: Thread, words: Words) -> str:
    """Say what a thread does, and where."""
    waits = words["waits"].get(thread.waits, words["stands"])
    waits = fill(words["waits_for"], thread.other) if thread.other else waits
    name = fill(words["of_process"], thread.name, thread.process) if thread.process else thread.name
    values = (name, waits, thread.file, thread.number, thread.function)
    return fill(words["thread_at" if thread.file else "thread"], *values)
