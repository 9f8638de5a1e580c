"""The index as it is sent: a third of the size of plain JSON. ``Search.load`` of ``conf/static/search.js`` unpacks it.

Terms are sorted, and each begins with a capital letter that says how much of the one before it repeats: terms
themselves have none. A number is one character; what a title or a message says twice is computed again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

from clinic.search.index import LEVELS
from clinic.search.rank import called, compared, counts, phrases
from clinic.search.terms import said

FIRST, END = 33, " "  # a character for 0, and what ends the pages of a term
LONGEST = 25  # characters of a term that a letter can stand for


def pack(index: Mapping[str, Any], typed: Iterable[Iterable[str]]) -> dict[str, Any]:
    """Return an index as it is sent; ``typed`` are the phrases of its pages, in their order."""
    found = index["terms"].values()
    return {  # words beside words: what compresses a page looks back no further than 32 KB
        "terms": "".join(shortened(list(index["terms"]))),
        "alike": index["alike"],
        "messages": [[shown, on] for _, shown, on in index["messages"]],
        "phrases": [
            "|".join(distinct(index, called(name, title), some))
            for (name, title, *_), some in zip(index["pages"], typed, strict=True)
        ],
        "pages": index["pages"],
        "on": "".join("".join(map(character, steps(on[::2]))) + END for on in found),
        "worth": "".join(character(LEVELS.index(worth)) for on in found for worth in on[1::2]),
        "levels": LEVELS,
    }


def distinct(index: Mapping[str, Any], names: Iterable[str], typed: Iterable[str]) -> Iterator[str]:
    """Yield the phrases of a page that say something else, when compared, than one before, and than its names."""
    known = {telling(compared(index["alike"], name)) for name in names} | {frozenset[str]()}
    for phrase in typed:
        if (same := telling(compared(index["alike"], phrase))) not in known:
            known.add(same)
            yield phrase


def telling(phrase: str) -> frozenset[str]:
    """Return the terms of a phrase, without those that are seldom a word if it has others."""
    terms = phrase.split()
    return frozenset(term for term in terms if counts(term) == 1) or frozenset(terms)


def unpack(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the index that was packed."""
    worth = (data["levels"][ord(each) - FIRST] for each in data["worth"])
    on = [[value for page in numbers(each) for value in (page, next(worth))] for each in data["on"].split(END)[:-1]]
    named = [
        (*called(name, title), *some.split("|"))
        for (name, title, *_), some in zip(data["pages"], data["phrases"], strict=True)
    ]
    return {
        "pages": data["pages"],
        "terms": dict(zip(lengthened(data["terms"]), on, strict=True)),
        "messages": [[said(shown), shown, on] for shown, on in data["messages"]],
        "phrases": phrases(named, data["alike"]),
        "alike": data["alike"],
    }


def shortened(terms: Sequence[str]) -> Iterator[str]:
    """Yield each term without what it shares with the one before, and a letter that says how much that is."""
    for before, term in zip(["", *terms], terms, strict=False):
        same = min(sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, term, strict=False))), LONGEST)
        yield chr(ord("A") + same) + term[same:]


def lengthened(text: str) -> Iterator[str]:
    """Yield the whole terms."""
    term = ""
    for letter, rest in re.findall("([A-Z])([^A-Z]*)", text):
        term = term[: ord(letter) - ord("A")] + rest
        yield term


def steps(pages: Sequence[int]) -> Iterator[int]:
    """Yield how far each page is from the one before."""
    for before, page in zip([-1, *pages], pages, strict=False):
        yield page - before - 1


def numbers(text: str) -> Iterator[int]:
    """Yield the pages again."""
    page = -1
    for each in text:
        page += ord(each) - FIRST + 1
        yield page


def character(number: int) -> str:
    """Return the character that stands for a number."""
    return chr(FIRST + number)
