"""No expression of the data takes long, whatever text is pasted; this is measured, not guessed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from clinic.knowledge import FILE, known
from clinic.places import ROOT
from clinic.records import Failure
from conftest import FAILURES, report
from hostile import LENGTH, slow

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
