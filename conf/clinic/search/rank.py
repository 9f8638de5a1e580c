"""A query → pages, best first; ``rank`` in ``conf/static/search.js`` does the same, and a test compares both."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from clinic.search.terms import GRAMMAR, Term, fold, said, terms

LONGEST = 4000  # characters of a query that are looked at, half from each end
PART = 0.35  # what a part of a known name is worth beside the whole
ALIKE = 0.6  # what a word of the same meaning is worth
BEGINS = 0.5  # what a word is worth that only begins as what was typed
JOINED = 0.1  # what two characters are worth that are seldom a word
EXACT = 400  # what a message adds: more than words can
BLANK = 150  # the same for a message whose quoted names are others
NEAR = 50  # what a phrase of a page adds that is just what was typed
SHARED = 1.5  # the power of the share that others have in common with it
# Of the most that the words are worth on a page: with less, a page says little beside those with the message.
FEW = 1 / 3
Found = dict[int, float]


def rank(index: Mapping[str, Any], query: str) -> list[tuple[str, float]]:
    """Return the names of the pages that fit a query, and how well, best first.

    If the query is a message that some pages have, of the others only those are left that share much with it.
    """
    if len(query) > LONGEST:
        query = f"{query[: LONGEST // 2]}\n{query[-LONGEST // 2 :]}"
    scores: Found = defaultdict(float)
    typed = terms(fold(query))
    for worths in (*units(index, typed), near(index, typed)):
        for number, value in worths.items():
            scores[number] += value
    told = exact(index, said(query))
    least = FEW * max(scores.values(), default=0.0) if told else 0.0
    for number, value in told.items():
        scores[number] += value
    left = ((number, value) for number, value in scores.items() if number in told or value >= least)
    ordered = sorted(left, key=lambda item: (-item[1], item[0]))
    return [(index["pages"][number][0], value) for number, value in ordered if value > 0]


def units(index: Mapping[str, Any], typed: Sequence[Term]) -> Iterator[Found]:
    """Yield what each word of a query is worth on each page; words of the same meaning are one."""
    known, seen, whole = index["terms"], set[str](), False
    for phrase, others in meanings(index["alike"], [term.text for term in typed if not term.part]):
        if not seen.issuperset(phrase.split()):
            seen.update(phrase.split())
            own = together(known, phrase)
            yield best([own, *(alike(own, together(known, other)) for other in others)])
    for term in typed:
        whole = whole if term.part else term.text in known
        if term.text not in seen:
            seen.add(term.text)
            yield scaled(worth(known, term.text), PART if term.part and whole else 1.0)


def meanings(groups: Sequence[Sequence[str]], words: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the phrases of the groups that a query holds, longest first, and what means the same."""
    text = f" {' '.join(words)} "
    held = {phrase for group in groups for phrase in group if f" {phrase} " in text}
    for phrase in sorted(held, key=lambda each: (-each.count(" "), each)):
        others = (other for group in groups if phrase in group for other in group if other != phrase)
        yield phrase, list(dict.fromkeys(others))


def canonical(groups: Sequence[Sequence[str]], typed: Sequence[Term]) -> list[str]:
    """Return the terms of a phrase, each phrase of a group replaced by the number of that group."""
    words = [term.text for term in typed if not term.part]
    text = f" {' '.join(words)} "
    for phrase, _ in meanings(groups, words):
        number = next(number for number, group in enumerate(groups) if phrase in group)
        text = text.replace(f" {phrase} ", f" #{number} ")
    return list(dict.fromkeys(text.split()))


def called(name: str, title: str) -> list[str]:
    """Return what a page is called: its title, and the last part of its name, unless the page is an overview."""
    folder, _, last = name.rpartition("/")
    return [title, last] if folder else [title]


def phrases(named: Iterable[Iterable[str]], groups: Sequence[Sequence[str]]) -> dict[str, list[int]]:
    """Return the phrases of the pages, in their order, as a query is compared with them."""
    found: dict[str, dict[int, None]] = defaultdict(dict)
    for number, some in enumerate(named):
        for phrase in some:
            found[compared(groups, phrase)][number] = None
    return {phrase: list(on) for phrase, on in sorted(found.items()) if phrase}


def compared(groups: Sequence[Sequence[str]], phrase: str) -> str:
    """Return a phrase as a query is compared with it: its terms, one for all that mean the same."""
    return " ".join(canonical(groups, terms(fold(phrase))))


def near(index: Mapping[str, Any], typed: Sequence[Term]) -> Found:
    """Return what the phrases add that share terms with the query: the more of both, the more."""
    found: Found = {}
    asked = canonical(index["alike"], typed)
    size, words = weigh(asked), set(asked)
    for phrase, on in index["phrases"].items():
        terms_of = phrase.split(" ")
        if words.isdisjoint(terms_of):
            continue
        common = weigh(term for term in terms_of if term in words)
        share = common / (size + weigh(terms_of) - common)
        for number in on:
            found[number] = max(found.get(number, 0.0), NEAR * share**SHARED)
    return found


def weigh(words: Iterable[str]) -> float:
    """Return how many terms there are; those that are seldom a word count less."""
    return sum(map(counts, words))


@lru_cache(1 << 16)  # the phrases of an index are compared with every query
def counts(word: str) -> float:
    """Return what a term counts: less if it is seldom a word."""
    return JOINED if GRAMMAR.fullmatch(word) else 1.0


def together(known: Mapping[str, Sequence[int]], phrase: str) -> Found:
    """Return what the terms of a phrase are worth, on pages that have all of them."""
    worths = [worth(known, term) for term in phrase.split()]
    shared = set(worths[0]).intersection(*worths[1:])
    return {number: sum(each[number] for each in worths) for number in shared}


def alike(own: Found, other: Found) -> Found:
    """Return what another word is worth in place of the one typed: less, and a rare word no more than a common one."""
    most = max(own.values(), default=math.inf)
    return {number: min(value, most) * ALIKE for number, value in other.items()}


def worth(known: Mapping[str, Sequence[int]], term: str) -> Found:
    """Return what a term is worth on each page; an unknown one stands for those that begin with it."""
    factor = counts(term)
    if term in known:
        return scaled(pairs(known[term]), factor)
    if len(term) == 1 and not term.isascii():
        return scaled(best([pairs(on) for other, on in known.items() if term in other]), BEGINS)
    if len(term) < 3:
        return {}
    return scaled(best([pairs(on) for other, on in known.items() if other.startswith(term)]), BEGINS)


def exact(index: Mapping[str, Any], query: str) -> Found:
    """Return what the query adds as a message, or as a part of one."""
    found: Found = {}
    blank = blanked(query)
    for message, _, on in index["messages"]:
        fits = fit(message, query) * EXACT or fit(blanked(message), blank) * BLANK
        for number, central in pairs(on).items() if fits else ():
            found[number] = max(found.get(number, 0.0), fits * central / 100)
    return found


def fit(message: str, query: str) -> float:
    """Return how much of the longer text the shorter one is, if that is in it; a message in a query fits in full."""
    if len(message) >= 12 and message in query:
        return 1.0
    return 0.5 + 0.5 * len(query) / len(message) if " " in query and query in message else 0.0


@lru_cache(1 << 12)  # so are its messages
def blanked(message: str) -> str:
    """Return a message without the names that it quotes: those are the reader's own."""
    return re.sub(r"'[^']*'|\"[^\"]*\"|<[^>]*>", "''", message)


def pairs(flat: Sequence[int]) -> Found:
    """Return page numbers and weights from the index's lists."""
    return dict(zip(flat[::2], flat[1::2], strict=True))


def scaled(found: Found, factor: float) -> Found:
    """Return weights times a factor."""
    return {number: value * factor for number, value in found.items()}


def best(found: Sequence[Found]) -> Found:
    """Return the best weight for each page."""
    result: Found = {}
    for each in found:
        for number, value in each.items():
            result[number] = max(result.get(number, 0.0), value)
    return result
