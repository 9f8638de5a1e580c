"""Reads ``doctor.toml``: what both doctors know besides the failures, each key with its type."""

# Annotations stay types here, because cattrs reads what stands behind them.
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from cattrs.gen import override

from clinic.expressions import expand, expression, groups, telling
from clinic.faults import Fault, Gathered, WrongError, meant
from clinic.places import LANGUAGES
from clinic.reading import parse_toml, read_toml
from clinic.values import filled, line, one_of

FILE = Path(__file__).parent / "doctor" / "doctor.toml"
CULPRITS = ("object", "name", "initializer", "unshared", "unasked", "call", "no_comma")
SIDES = ("main", "worker")
FACTS = ("python", "platform", "start_method")
PLACE = re.compile(r"\{\d\}")


def replacement(pair: tuple[str, ...]) -> None:
    """Demand an expression and what to put in its place, where ``$1`` is its first group."""
    if len(pair) != 2:
        raise WrongError(f"{list(pair)} is not a pair", "Write ['expression', 'replacement']")
    expression(pair[0])
    for number in re.findall(r"\$(\d)", pair[1]):
        if not 1 <= int(number) <= groups(pair[0]):
            raise WrongError(f"{pair[1]!r} names the group ${number}, and there are {groups(pair[0])}", "Correct it")


Expression = Annotated[str, expression]
Telling = Annotated[str, telling]
Line = Annotated[str, line]


@dataclass(frozen=True, kw_only=True)
class Route:
    """A way that an object took, by frames and by wordings that only that way has.

    ``hides`` names the ways whose frames this one has too: it was this one. ``station`` is where on the map of the
    process boundary it leads; a way within one process leads nowhere. ``unsure`` is what shows that it may have been
    another object than a page thinks.
    """

    sign: Line
    pattern: Telling
    hides: tuple[str, ...] = ()
    own: bool = False
    station: Line | None = None
    unsure: Telling | None = None


@dataclass(frozen=True, kw_only=True)
class Named:
    """An expression with a name, for which the words have a text."""

    name: Line
    pattern: Telling


@dataclass(frozen=True, kw_only=True)
class Variant(Named):
    """What a text shows of a failure beyond the title of its page; without ``reason``, not why it happened."""

    slug: Line
    reason: bool = True


@dataclass(frozen=True, kw_only=True)
class Mechanism(Named):
    """What happens because of a pool, and is no failure with a page of its own; ``page`` tells more of it."""

    page: Line | None = None
    seen: Telling | None = None
    unless: Telling | None = None


@dataclass(frozen=True, kw_only=True)
class Culprit:
    """How a message names what is to blame."""

    kind: Annotated[str, one_of(*CULPRITS)]
    pattern: Telling


@dataclass(frozen=True, kw_only=True)
class Hint:
    """What shows where a program ran."""

    kind: Annotated[str, one_of(*FACTS)]
    pattern: Telling
    answer: Annotated[str, override(rename="is")] = ""


@dataclass(frozen=True, kw_only=True)
class Knowledge:
    """``doctor.toml``."""

    cleaning: Annotated[tuple[Annotated[tuple[str, ...], replacement], ...], filled]
    arrow: Telling
    context: Telling
    noise: Expression
    telling: Telling
    stations: Annotated[Mapping[str, Annotated[str, one_of(*SIDES)]], filled]
    layout: Annotated[Mapping[str, Expression], filled]
    routes: Annotated[Mapping[str, Route], filled]
    waits: Annotated[Mapping[str, Telling], filled]
    passed: Annotated[Mapping[str, Telling], filled]
    culprits: Annotated[tuple[Culprit, ...], override(rename="culprit"), filled]
    facts: Annotated[tuple[Hint, ...], override(rename="fact"), filled]
    variants: Annotated[tuple[Variant, ...], override(rename="variant"), filled]
    mechanisms: Annotated[tuple[Mechanism, ...], override(rename="mechanism"), filled]
    kinds: Annotated[tuple[Named, ...], override(rename="kind"), filled]
    words: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    parts: Annotated[Mapping[str, Expression], "expressions that others name: `{frames}`"] = field(default_factory=dict)


@cache
def known() -> Knowledge:
    """Return what ``doctor.toml`` says. Raises :exc:`DataError` with every fault found."""
    return load(FILE)


def load(file: Path) -> Knowledge:
    """Read such a file, and the words of each language, which lie beside it in ``words.en.toml``."""
    with Gathered() as gathered:
        places = {language: file.with_name(f"words.{language}.toml") for language in LANGUAGES}
        words = {language: gathered.later(parse_toml, place) for language, place in places.items()}
        read = read_toml(file, Knowledge)
        said = {language: texts for language, texts in words.items() if texts is not None}
        gathered.faults += [*unlike(file, said), *unnamed(file, read, said), *unknown_names(file, read)]
        read = in_full(file, read, gathered)
    return replace(read, words=said)


def in_full(file: Path, read: Knowledge, gathered: Gathered) -> Knowledge:
    """Put the named parts into the expressions of variants, mechanisms, kinds and ``passed``, and check them."""

    def whole(key: str, pattern: str) -> str:
        with gathered.at(file, key):
            pattern = expand(pattern, read.parts)
            telling(pattern)
        return pattern

    return replace(
        read,
        variants=tuple(replace(item, pattern=whole(f"variant.{item.name}", item.pattern)) for item in read.variants),
        mechanisms=tuple(
            replace(
                item,
                pattern=whole(f"mechanism.{item.name}", item.pattern),
                seen=item.seen and whole(f"mechanism.{item.name}.seen", item.seen),
                unless=item.unless and whole(f"mechanism.{item.name}.unless", item.unless),
            )
            for item in read.mechanisms
        ),
        kinds=tuple(replace(item, pattern=whole(f"kind.{item.name}", item.pattern)) for item in read.kinds),
        passed={name: whole(f"passed.{name}", pattern) for name, pattern in read.passed.items()},
    )


def unknown_names(file: Path, read: Knowledge) -> Iterator[Fault]:
    """Yield the routes that hide one that is not there, or lead to a station that is not there."""
    for name, route in read.routes.items():
        for hidden in route.hides:
            if hidden not in read.routes:
                yield Fault(file, f"routes.{name}.hides", f"{hidden!r} is not known", meant(hidden, read.routes))
        if route.station and route.station not in read.stations:
            fact = f"{route.station!r} is not known"
            yield Fault(file, f"routes.{name}.station", fact, meant(route.station, read.stations))


def unnamed(file: Path, read: Knowledge, words: Mapping[str, Mapping[str, Any]]) -> Iterator[Fault]:
    """Yield the expressions that the words of a language do not name, and the words that name none."""
    needed = {f"routes.{name}" for name in read.routes} | {
        f"waits.{name}" for name in (*read.waits, "still", "active", "fatal")
    }
    needed |= {f"stations.{name}" for name in read.stations} | {f"sides.{name}" for name in SIDES}
    needed |= {f"kinds.{name}" for name in (*(kind.name for kind in read.kinds), "other")}
    needed |= {f"variants.{variant.name}.title" for variant in read.variants}
    needed |= {f"mechanisms.{item.name}.{part}" for item in read.mechanisms for part in ("title", "cause", "fix")}
    known = {tuple(name.split(".")[:2]) for name in needed}
    for language, texts in words.items():
        place = file.with_name(f"words.{language}.toml")
        found = {name for name, _ in flat(texts) if name.partition(".")[0] in {table for table, _ in known}}
        for name in sorted(needed - found):
            yield Fault(place, name, "the word is missing", f"Add it: {file.name} has an expression of that name")
        for name in sorted(name for name in found if tuple(name.split(".")[:2]) not in known):
            yield Fault(place, name, f"{file.name} has nothing of that name", meant(name, needed))


def flat(words: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every word with the tables that it stands in: ``routes.result``."""
    for name, said in words.items():
        if isinstance(said, Mapping):
            yield from flat(said, f"{before}{name}.")
        else:
            yield before + name, said


def unlike(file: Path, words: Mapping[str, Mapping[str, Any]]) -> Iterator[Fault]:
    """Yield the words that one language lacks, or that are not filled in alike."""
    said = {language: dict(flat(texts)) for language, texts in words.items()}
    for name in sorted({name for texts in said.values() for name in texts}):
        here = {language: texts[name] for language, texts in said.items() if name in texts}
        for language in words:
            place = file.with_name(f"words.{language}.toml")
            if language not in here:
                yield Fault(place, name, "the word is missing", "Add it, or remove it elsewhere")
            elif not isinstance(here[language], str):
                yield Fault(place, name, f"{here[language]!r} is not a text", "Write a text")
            elif set(PLACE.sub("", here[language])) & set("{}"):
                yield Fault(place, name, f"{here[language]!r} has a lone brace", "Write {0}, {1}, ...")
        if len({tuple(sorted(set(PLACE.findall(str(text))))) for text in here.values()}) > 1:
            yield Fault(file, name, "the languages have different places to fill in", "Write the same {0}")
