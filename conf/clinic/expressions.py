"""The regular expressions of the data: their named parts, and what Python and JavaScript share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Match

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


def groups(pattern: str) -> int:
    """Return how many groups an expression has."""
    return re.compile(pattern).groups
