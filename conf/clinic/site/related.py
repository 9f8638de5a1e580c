"""Which failures are near each other: links between their pages, their families, and the messages that they share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from clinic.records import Failure
from clinic.wordings import wordings

MOST = 4
LINK = re.compile(r"\{ref\}`(?:[^`<]*<)?(\w+)>?`")


@cache
def said(failure: Failure) -> frozenset[str]:
    """Return every message that a failure's programs printed."""
    return frozenset(message for message, _, _ in wordings(failure))


@cache
def sharing(failures: tuple[Failure, ...]) -> Counter[str]:
    """Count the failures that print each message: one that many print says little."""
    return Counter(message for failure in failures for message in said(failure))


def related(failure: Failure, failures: tuple[Failure, ...], pages: Mapping[str, str]) -> list[Failure]:
    """Return the failures nearest to one, the nearest first; ``pages`` are the sources by slug."""
    shared = sharing(failures)
    scores = {other: score(failure, other, shared, pages) for other in failures if other is not failure}
    near = sorted((other for other in scores if scores[other] > 0), key=lambda other: (-scores[other], other.slug))
    return near[:MOST]


def score(one: Failure, other: Failure, shared: Mapping[str, int], pages: Mapping[str, str]) -> float:
    """Return how near two failures are; a link between their pages weighs most."""
    links = (other.slug in linked(pages.get(one.slug, ""))) + (one.slug in linked(pages.get(other.slug, "")))
    same = bool({one.family, *one.also} & {other.family, *other.also})
    messages = sum(1 / shared[message] for message in said(one) & said(other))
    return 2 * links + same + messages


@cache
def linked(page: str) -> frozenset[str]:
    """Return the labels that a page links to."""
    return frozenset(LINK.findall(page))
