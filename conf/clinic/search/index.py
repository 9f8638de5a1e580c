"""Pages → the index: what each term is worth on each page, after BM25F."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from clinic.search.rank import called, phrases
from clinic.search.terms import GRAMMAR, fold, said, terms

# What a word is worth by where it stands, and how far a long text thins it out.
FIELDS: Mapping[str, tuple[float, float]] = {
    "title": (7.0, 0.3),
    "words": (6.0, 0.3),
    "slug": (4.0, 0.3),
    "lead": (3.0, 0.4),
    "headings": (3.0, 0.5),
    "messages": (2.5, 0.5),
    "other": (2.5, 0.4),
    "text": (1.0, 0.5),
    "code": (0.15, 0.6),
}
PROSE = {"text", "code", "other"}
# What a page is worth by its kind: somebody with a failure wants its page, or a guide.
KINDS: Mapping[str, float] = {
    "raises": 1.0,
    "hangs": 1.0,
    "silent": 1.0,
    "slow": 1.0,
    "memory": 1.0,
    "guide": 1.0,
    "tool": 0.8,
    "family": 0.6,
    "doctor": 0.6,
    "glossary": 0.5,
    "home": 0.35,
    "page": 0.35,
    "reference": 0.15,
}
SATURATION = 6.0
SCALE = 12.0
LEVELS = tuple(sorted({round(2 * 1.15**step) for step in range(38)}))  # weights: few, so that the index is small
TELLING = {"title", "words"}  # a word of the title, or of what people type, is kept, however common
STRONG = 8.0  # so is one of this strength
# Times the logarithm of the pages: what another word must be worth; one that few pages have is. Most pairs of
# characters are no words, so one that stands in the prose of a page once is left out.
KEPT, KEPT_PAIR = 1.9, 4.9


@dataclass(frozen=True)
class Page:
    """One page as the index sees it.

    ``fields`` are texts by the names in :data:`FIELDS`; ``messages`` maps what its programs print to
    how central that is, from 0 to 1; ``phrases`` are whole searches that mean this page; ``lines``
    are sentences to show, each with the heading and the anchor of its section.
    """

    name: str
    title: str
    kind: str
    fields: Mapping[str, str]
    messages: Mapping[str, float] = field(default_factory=dict)
    phrases: Sequence[str] = ()
    lines: Sequence[tuple[str, str, str]] = ()


def build(pages: Iterable[Page], alike: Sequence[Sequence[str]] = ()) -> dict[str, Any]:
    """Return the index as plain data; ``alike`` are groups of words that mean the same."""
    pages = tuple(pages)
    index = weigh(pages, alike)
    named = [(*called(page.name, page.title), *page.phrases) for page in pages]
    return {**index, "phrases": phrases(named, index["alike"])}


def weigh(pages: Sequence[Page], alike: Sequence[Sequence[str]] = ()) -> dict[str, Any]:
    """Return what is sent of an index; who receives it computes the rest, which takes as long again."""
    groups = [list(dict.fromkeys(filter(None, map(whole_terms, group)))) for group in alike]
    return {
        "pages": [[page.name, page.title, page.kind, [list(line) for line in page.lines]] for page in pages],
        "terms": {term: flat(found) for term, found in sorted(weights(pages).items())},
        "messages": messages(pages),
        "alike": groups,
    }


def weights(pages: Sequence[Page]) -> dict[str, dict[int, int]]:
    """Return what each term is worth on each page, as one of the levels; what is worth little is left out."""
    counts = [{name: count(text) for name, text in page.fields.items()} for page in pages]
    average = {name: sum(sum(each.get(name, {}).values()) for each in counts) / len(pages) or 1.0 for name in FIELDS}
    strength: dict[str, dict[int, float]] = defaultdict(dict)
    for number, page in enumerate(counts):
        for name, found in page.items():
            worth, thinning = FIELDS[name]
            thin = 1 - thinning + thinning * sum(found.values()) / average[name]
            for term, times in found.items():
                if name in PROSE and GRAMMAR.fullmatch(term):
                    continue
                strength[term][number] = strength[term].get(number, 0.0) + worth * times / thin
    result: dict[str, dict[int, int]] = {}
    least = {True: KEPT * math.log(len(pages)), False: KEPT_PAIR * math.log(len(pages))}
    for term, found_in in strength.items():
        rarity = math.log(1 + (len(pages) - len(found_in) + 0.5) / (len(found_in) + 0.5))
        for number, value in found_in.items():
            worth = SCALE * KINDS[pages[number].kind] * rarity * value / (SATURATION + value)
            telling = value >= STRONG or any(term in counts[number].get(name, ()) for name in TELLING)
            if worth >= least[term.isascii()] or telling:
                result.setdefault(term, {})[number] = min(LEVELS, key=lambda level: abs(level - worth))
    return result


def whole_terms(phrase: str) -> str:
    """Return the terms of a phrase, parts of names left out, with a space between them."""
    return " ".join(term.text for term in terms(fold(phrase)) if not term.part)


def count(text: str) -> Counter[str]:
    """Count the terms of a text."""
    return Counter(term.text for term in terms(fold(text)))


def messages(pages: Sequence[Page]) -> list[list[Any]]:
    """Return each message once: as it is compared, as it is shown, and its pages with what they are worth."""
    found: dict[str, list[Any]] = {}
    for number, page in enumerate(pages):
        for message, central in page.messages.items():
            entry = found.setdefault(said(message), [said(message), message, {}])
            entry[2][number] = max(entry[2].get(number, 0), round(100 * central * KINDS[page.kind]))
    return [[compared, shown, flat(on)] for compared, shown, on in sorted(found.values()) if compared]


def flat(found: Mapping[int, int]) -> list[int]:
    """Write a mapping of page numbers as one list, which is shorter as JSON."""
    return [value for number in sorted(found) for value in (number, found[number])]
