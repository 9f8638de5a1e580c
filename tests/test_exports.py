"""What the site offers to chats: a line for each failure, with the words that people have for it, and its messages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from clinic import catalog, exports
from clinic.places import LANGUAGES, PAGE

FAILURE = catalog.load(only=["returned_future"])[0]
WORDS = {"en": ("Future in a Future", "RLock"), "ja": ("入れ子のFuture",)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_line_for_chats(language: str) -> None:
    texts, page = FAILURE.texts[language], PAGE.format(language=language, slug="returned_future")
    with_words, without = (exports.for_chats([replace(FAILURE, words=words)], language) for words in (WORDS, {}))
    said = f"{texts.cause} {texts.fix}"
    typed = {"en": "Future in a Future, RLock", "ja": "入れ子のFuture"}[language]
    line, *messages = with_words.splitlines()[4:]
    assert line == f"- [{texts.title}]({page}) ({typed}): {said}"
    assert messages[0] == "  - `TypeError: cannot pickle '_thread.RLock' object`"
    assert without.splitlines()[4] == f"- [{texts.title}]({page}): {said}"
    assert with_words.startswith("# Futures Clinic\n\n> ")
