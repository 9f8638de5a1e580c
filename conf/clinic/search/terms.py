"""Text → the terms of the index; ``conf/static/search.js`` does the same with a query.

English is stemmed by four rules that both sides can follow. Parts of CamelCase and snake_case are
terms beside the whole name, a version such as 3.14 is one term. Japanese needs no dictionary: every
two neighboring characters are a term, the long-vowel mark at the end of a katakana word left out.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

JAPANESE = "\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
TOKEN = re.compile(rf"[{JAPANESE}]+|[0-9]+(?:\.[0-9]+)+|[A-Za-z0-9_]+")
# Two hiragana, or one that only joins words: seldom a word by themselves.
GRAMMAR = re.compile("[\u3041-\u309f]{2}|.[をはがにのともへやでさしすせ]|[をはがにのともへやで].")
# What can end in a long-vowel mark that some write and others do not: デコレーター and デコレータ, but not キー.
KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]{3,}")
PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
QUOTES = str.maketrans("‘’‚‛`´“”„", "''''''\"\"\"")
# Words that stand in every sentence; "not" is none of them, people type it for a reason.
SENTENCE = """
a an and are as at be by do does for from has have how i if in is it its me my of on or so that the their them then
there this to was what when which why will with wo you
your
"""
VERBS = "are|could|did|do|does|has|have|is|should|was|wo|would"  # before n't
STOP = frozenset(SENTENCE.split())


@dataclass(frozen=True)
class Term:
    """One term and where it stands in the text; ``part`` is the piece of a longer name."""

    text: str
    start: int
    end: int
    part: bool = False


def fold(text: str) -> str:
    """Make full and half width, and the kinds of quotes, the same; ``can't``, ``doesn't`` and 〜ません too."""
    plain = unicodedata.normalize("NFKC", text).translate(QUOTES).replace("ません", "ない")
    plain = re.sub(r"\b(can)(?:'?t| ?not)\b", r"\1not", plain, flags=re.IGNORECASE | re.ASCII)
    return re.sub(rf"\b({VERBS})n'?t\b", r"\1 not", plain, flags=re.IGNORECASE | re.ASCII)


def stem(word: str) -> str:
    """Take the plural, ``-ing``, ``-ed`` and a last ``e`` off a word, as far as four rules can."""
    if len(word) < 4 or not word.isascii() or not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending, least in (("ing", 6), ("ed", 5)):
        if word.endswith(ending) and len(word) >= least and not word.endswith("eed"):
            rest = word[: -len(ending)]
            if re.search("[aeiouy]", rest):
                word = re.sub(r"([^aeiouylsz])\1$", r"\1", rest)
                break
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def terms(text: str) -> list[Term]:
    """Return the terms of a folded text, in order."""
    found: list[Term] = []
    for match in TOKEN.finditer(text):
        token, start = match[0], match.start()
        if not token[0].isascii():
            found += neighbors(token, start)
        else:
            found += named(token, start, match.end())
    return found


def neighbors(token: str, start: int) -> list[Term]:
    """Return every two neighboring characters of a Japanese text, or the only one."""
    left_out = {match.end() - 1 for match in KATAKANA.finditer(token) if match[0][-1] == "ー"}
    kept = [at for at in range(len(token)) if at not in left_out]
    ends = [start + at for at in (*kept[1:], len(token))]
    each = range(max(1, len(kept) - 1))
    return [
        Term("".join(token[at] for at in kept[n : n + 2]), start + kept[n], ends[min(n + 1, len(kept) - 1)])
        for n in each
    ]


def named(token: str, start: int, end: int) -> list[Term]:
    """Return a word's term, and those of its parts if it is a name with several."""
    return [Term(text, start, end, part) for text, part in pieces(token)]


@cache  # an index has the same few thousand words again and again
def pieces(token: str) -> tuple[tuple[str, bool], ...]:
    """Return the stem of a word and those of its parts, each with whether it is a part."""
    if "." in token:
        return ((token, False),)
    parts = PART.findall(token)
    whole = stem(token.strip("_").lower())
    if not whole or (whole in STOP and len(parts) < 2):
        return ()
    return (whole, False), *((stem(part.lower()), True) for part in parts if len(part) > 1 and len(parts) > 1)


def said(message: str) -> str:
    """Return a message as it is compared: numbers, addresses and spaces made alike."""
    text = re.sub(r"\b0x[0-9a-f]+|0x…", "0x", fold(message).lower().replace("...", "…"))
    return re.sub(r"[ \t\n\r\f\v]+", " ", re.sub(r"[0-9]+", "0", text)).strip(" .:'\"")
