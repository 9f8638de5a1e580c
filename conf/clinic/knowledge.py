"""Reads ``doctor.toml``: what both doctors know besides the failures, each key with its type."""

# Annotations stay types here, because cattrs reads what stands behind them.
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Annotated

from cattrs.gen import override

from clinic.expressions import expression, groups, telling
from clinic.faults import DataError, Fault, WrongError
from clinic.places import LANGUAGES
from clinic.reading import read_toml
from clinic.values import each_of, filled, line, one_of

FILE = Path(__file__).parent / "doctor" / "doctor.toml"
CULPRITS = ("object", "name")
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
class Wait:
    """What a waiting thread waits for, by its innermost frames."""

    pattern: Telling
    en: Line
    ja: Line


@dataclass(frozen=True, kw_only=True)
class Route(Wait):
    """A way that an object took, by frames and by wordings that only that way has."""

    sign: Line


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
    routes: Annotated[Mapping[str, Route], filled]
    waits: Annotated[Mapping[str, Wait], filled]
    passed: Annotated[Mapping[str, Telling], filled]
    culprits: Annotated[tuple[Culprit, ...], override(rename="culprit"), filled]
    facts: Annotated[tuple[Hint, ...], override(rename="fact"), filled]
    words: Annotated[Mapping[str, Mapping[str, str]], each_of(*LANGUAGES)]
    parts: Annotated[Mapping[str, Expression], "expressions that the signatures name: `{frames}`"] = field(
        default_factory=dict
    )


@cache
def known() -> Knowledge:
    """Return what ``doctor.toml`` says. Raises :exc:`DataError` with every fault found."""
    return load(FILE)


def load(file: Path) -> Knowledge:
    """Read such a file, and compare the words of its languages."""
    read = read_toml(file, Knowledge)
    if faults := list(unlike(file, read.words)):
        raise DataError.of(faults)
    return read


def unlike(file: Path, words: Mapping[str, Mapping[str, str]]) -> Iterator[Fault]:
    """Yield the words that one language lacks, or that are not filled in alike."""
    for name in sorted({name for said in words.values() for name in said}):
        here = {language: said[name] for language, said in words.items() if name in said}
        for language in words:
            if language not in here:
                yield Fault(file, f"words.{language}.{name}", "the word is missing", "Add it, or remove it elsewhere")
        if len({tuple(sorted(set(PLACE.findall(text)))) for text in here.values()}) > 1:
            yield Fault(file, f"words.{name}", "the languages have different places to fill in", "Write the same {0}")
        for language, text in here.items():
            if set(PLACE.sub("", text)) & set("{}"):
                yield Fault(file, f"words.{language}.{name}", f"{text!r} has a lone brace", "Write {0}, {1}, ...")
