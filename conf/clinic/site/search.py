"""Japanese search: pairs of characters, made alike from the pages and from the query.

Sphinx splits a Japanese page with a word splitter, but not what the reader types, so a
compound such as 並行処理 is never found. Pairs need no dictionary on either side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sphinx.application import Sphinx
from sphinx.search import SearchLanguage

JAPANESE = r"\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
TOKEN = re.compile(rf"[{JAPANESE}]+|[A-Za-z0-9_]+")


class JapanesePairs(SearchLanguage):
    """Index every two neighbouring Japanese characters, and every word of other scripts."""

    lang = "ja"
    language_name = "Japanese"
    js_splitter_code = r"""
function splitQuery(query) {
  const tokens = query.match(/[JAPANESE]+|[A-Za-z0-9_]+/g) || [];
  return tokens.flatMap((token) => {
    if (/^[A-Za-z0-9_]/.test(token)) return [token.replace(/^_+|_+$/g, "") || token];
    if (token.length < 3) return [token];
    return Array.from({ length: token.length - 1 }, (_, start) => token.slice(start, start + 2));
  });
}
""".replace("JAPANESE", JAPANESE)

    def split(self, input: str) -> list[str]:
        """Split a page's text into the words of the index."""
        return list(words(input))

    def word_filter(self, word: str) -> bool:
        """Keep every word of at least two characters."""
        return len(word) > 1


def words(text: str) -> Iterator[str]:
    """Yield pairs of Japanese characters, and other words without the underscores around them."""
    for token in TOKEN.findall(text):
        if token[0].isascii():
            yield token.strip("_") or token
        elif len(token) < 3:
            yield token
        else:
            yield from (token[start : start + 2] for start in range(len(token) - 1))


def setup(app: Sphinx) -> None:
    """Register the language; it replaces Sphinx's own Japanese."""
    app.add_search_language(JapanesePairs)
