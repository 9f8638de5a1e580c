"""The regular expressions of the data: their named parts, and what Python and JavaScript share."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Mapping
from functools import cache
from re import Match
from typing import Any

from clinic.faults import WrongError, meant

PART = re.compile(r"\{([a-z][a-z-]*)\}")
TOKEN = re.compile(r"\\(?:\d+|.)|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?(?:P|[aiLmsux-]+[:)]|.)|[+*?}]\+|\{,|.", re.DOTALL)
NOT_SHARED = {
    r"\(\?P": "a named group",
    r"\(\?[aiLmsux-]+[:)]": "an inline flag",
    r"\(\?[>#(]": "an atomic group, a comment or a condition",
    r"\\[AZaNU]": "an escape that JavaScript does not have",
    r"\\(?:0|\d\d).*": "an octal escape",
    r"[+*?}]\+": "a possessive quantifier",
    r"\{,": "a repetition without its least number",
    r"\[\^?\].*": "a class that begins with its own bracket",
}
ANY_NOT_SHARED = re.compile("|".join(f"(?:{refused})" for refused in NOT_SHARED), re.DOTALL)


def expand(pattern: str, parts: Mapping[str, str]) -> str:
    """Put the named parts into an expression: ``{frames}`` is the part of that name, which may name others."""

    def part(found: Match[str]) -> str:
        name = found[1]
        if name not in parts:
            raise WrongError(f"the part {{{name}}} is not known", meant(name, parts))
        others = {other: text for other, text in parts.items() if other != name}
        return f"(?:{expand(parts[name], others)})"

    return PART.sub(part, pattern)


def expression(pattern: str) -> None:
    """Demand what ``re`` and ``RegExp`` read alike."""
    if not pattern.strip():
        raise WrongError("the expression is empty", "Write what to search for")
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        raise WrongError(f"{pattern!r} does not compile: {error}", "Mend the regular expression") from error
    if token := next(filter(ANY_NOT_SHARED.fullmatch, TOKEN.findall(pattern)), None):
        name = next(name for refused, name in NOT_SHARED.items() if re.fullmatch(refused, token, re.DOTALL))
        fact = f"{pattern!r} has {name}, {token!r}, which Python and JavaScript do not share"
        raise WrongError(fact, "Write it without")


def telling(pattern: str) -> None:
    """Demand an expression that does not match just anything."""
    expression(pattern)
    if re.search(pattern, ""):
        raise WrongError(f"{pattern!r} matches an empty text, and so every text", "Write what must be there")


@cache
def needed(pattern: str) -> tuple[str, ...]:
    """Return texts of which each match of an expression holds at least one: the empty one if no other is known.

    Who looks for them first need not search most texts. Python's own parser of expressions says what they are.
    """
    parser = importlib.import_module("re._parser")
    return one_of(parser.parse(pattern.replace(" ", r"\s"), re.ASCII | re.MULTILINE))


def one_of(parsed: Iterable[tuple[Any, Any]]) -> tuple[str, ...]:
    """Return the texts of a parsed expression of which one must be there: the choice whose shortest one is longest."""
    choices: list[tuple[str, ...]] = []
    run = ""
    for kind, what in parsed:
        name = str(kind)
        if name == "LITERAL":
            run += chr(what)
            continue
        choices, run = [*choices, (run,)], ""
        if name == "SUBPATTERN" or (name in ("MAX_REPEAT", "MIN_REPEAT") and what[0] > 0):
            choices.append(one_of(what[-1]))
        elif name == "BRANCH":
            choices.append(tuple(dict.fromkeys(text for branch in what[1] for text in one_of(branch))))
    return max([*choices, (run,)], key=lambda found: min(map(len, found)))


def groups(pattern: str) -> int:
    """Return how many groups an expression has."""
    return re.compile(pattern).groups
