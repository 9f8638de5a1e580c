"""No expression of the data takes long, whatever text is pasted, and what spares a search is always right."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from clinic.doctor.cleaning import basic, clean
from clinic.doctor.patterns import compiled
from clinic.expressions import needed
from clinic.knowledge import FILE, known
from clinic.places import ROOT
from clinic.records import Failure
from conftest import FAILURES, report
from hostile import LENGTH, slow
from ideas import KNOWN, MECHANISMS, NOT_KNOWN, POSSIBLE
from whole import RULES

PARTS = 8  # of what doctor.toml has, for as many processes


def of_failure(failure: Failure) -> list[tuple[str, str]]:
    """Return every expression of a failure, with its place."""
    return [
        (f"{failure.file.relative_to(ROOT)}: signature[{number}].{key}", pattern)
        for number, signature in enumerate(failure.signatures)
        for key in ("error", "seen", "unless")
        if (pattern := getattr(signature, key)) is not None
    ]


def of_the_doctor() -> list[tuple[str, str]]:
    """Return every expression of ``doctor.toml``, with its place."""
    data, name = known(), FILE.relative_to(ROOT)
    found = {f"routes.{key}": route.pattern for key, route in data.routes.items()}
    found |= {f"waits.{key}": pattern for key, pattern in data.waits.items()}
    found |= {f"passed.{key}": pattern for key, pattern in data.passed.items()}
    found |= {f"culprit[{number}]": item.pattern for number, item in enumerate(data.culprits)}
    found |= {f"fact[{number}]": item.pattern for number, item in enumerate(data.facts)}
    for kind, items in (("variant", data.variants), ("mechanism", data.mechanisms), ("kind", data.kinds)):
        found |= {f"{kind}.{item.name}": item.pattern for item in items}
    found |= {
        f"mechanism.{item.name}.{key}": pattern
        for item in data.mechanisms
        for key in ("seen", "unless")
        if (pattern := getattr(item, key)) is not None
    }
    found |= {f"cleaning[{number}]": pattern for number, (pattern, _) in enumerate(data.cleaning)}
    found |= {key: getattr(data, key) for key in ("arrow", "context", "noise", "telling")}
    return [(f"{name}: {key}", pattern) for key, pattern in found.items()]


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: failure.slug)
def test_expressions_of_a_failure_are_quick(failure: Failure) -> None:
    report(fault for place, pattern in of_failure(failure) for fault in too_slow(place, pattern))


@pytest.mark.parametrize("part", range(PARTS))
def test_expressions_of_the_doctor_are_quick(part: int) -> None:
    report(fault for place, pattern in of_the_doctor()[part::PARTS] for fault in too_slow(place, pattern))


def too_slow(place: str, pattern: str) -> Iterator[str]:
    """Yield how long an expression takes, if it takes long."""
    ends = " " if ".toml: cleaning[" in place else r"\s"
    if found := slow(pattern, ends):
        yield (
            f"{place}: {found[0]:.2f} s for {LENGTH} characters of {found[1]!r}. "
            "Bound what repeats, such as [^\\n]{0,200}, or begin with what is rare"
        )


@pytest.mark.parametrize(
    "pattern",
    [
        "(a|a)*b",
        "(?:(?:a+))+b",
        "(a{1,9})*b",
        "(_+a)+sendback",
        r"[Pp]ickling (?:of |an? )?[\w. ']+ is not",
        r"(?:\w+\.)*\w+Error: x",
    ],
)
def test_slow_expression_is_noticed(pattern: str) -> None:
    """In a longer text than the others get: a fast machine takes a few hundredths of a second for theirs."""
    assert slow(pattern, length=2 * LENGTH)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("BrokenProcessPool", {"BrokenProcessPool"}),
        ("cannot pickle '", {"cannot"}),
        ("(?:can't|cannot) pickle", {"pickle"}),
        (r"^\[tea\] (?:cup)+ of (?:milk)?", {"[tea]"}),
        ("tea (?:with )*(?:milk){2,}", {"milk"}),
        (r"(?:tea|milk) \w+", {"tea", "milk"}),
        (r"x(?:tea|milk\d|\d)y", {"x"}),
        (r"(?=tea)\w+|(?<=milk)\d", {""}),
        (r"(tea|(?:milk|w+)) \1", {"tea", "milk", "w"}),
        (r"[Tt]ea (?!cup)(?:is|was)? ?\d", {"ea"}),
        ("", {""}),
    ],
)
def test_what_every_match_holds(pattern: str, words: set[str]) -> None:
    assert set(needed(pattern)) == words


def test_no_match_is_missed_because_of_what_it_needs() -> None:
    """Every pattern that is searched with the texts that it needs, in all texts that show an idea."""
    known_patterns = [(item["error"], item["needed"]) for item in RULES["signatures"]]
    known_patterns += [(item[1], item[-1]) for key in ("routes", "mechanisms") for item in RULES[key]]
    texts = [text for ideas in (KNOWN, POSSIBLE) for text, _ in ideas.values()]
    texts += [text for ideas in (MECHANISMS, NOT_KNOWN) for text in ideas.values()]
    cleaned = [clean(basic(text), RULES).text for text in texts]
    found = {
        pattern: [words for text in cleaned for match in compiled(pattern).finditer(text) if (words := match.group())]
        for pattern, _ in known_patterns
    }
    report(
        f"{pattern}: needs one of {words}, but matches {match!r}"
        for pattern, words in known_patterns
        for match in found[pattern]
        if not any(word in match for word in words)
    )
    assert sum(bool(matches) for matches in found.values()) > len(found) / 2
    assert sum("" not in words for _, words in known_patterns) > len(known_patterns) * 0.9
