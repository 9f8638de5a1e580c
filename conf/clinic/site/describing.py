"""What a page is called and said to be where it is found from outside: in results, previews, lists for machines."""

from __future__ import annotations

import re
from html import unescape

from sphinx.application import Sphinx

from clinic.records import Failure
from clinic.search.terms import fold, terms
from clinic.site.endings import deciding_message, failing
from clinic.site.nodes import all_failures, failures_by_slug
from clinic.site.search import kept
from clinic.site.words import WORDS

MESSAGE = 70  # characters of a message in a title or description
DESCRIPTION = 160  # what a search engine shows
LITTLE = 50
SPACE = {"en": " ", "ja": ""}  # between two sentences


def failure_of(pagename: str) -> Failure | None:
    """Return the failure that a page is about, if it is about one."""
    return failures_by_slug().get(pagename.removeprefix("failures/"))


def titled(pagename: str, heading: str, language: str) -> str:
    """Return a page's title, a failure's with the message in front unless the title carries it already."""
    failure = failure_of(pagename)
    message = deciding_message(failure, all_failures()) if failure else None
    if not failure or not message or carries(heading, message, failing(failure.broken)[0].verdict):
        return heading
    words = short(message).partition(": ")[2] or short(message)
    return f"{cut(words, MESSAGE)}{'：' if language == 'ja' else ': '}{heading}"


def carries(heading: str, message: str, verdict: str) -> bool:
    """Tell whether a title names the exception, or has half of the message's words."""
    names = {short(line).partition(":")[0] for line in (message, verdict)}
    wanted = {term.text for term in terms(fold(message.partition(": ")[2] or message))}
    shared = wanted & {term.text for term in terms(fold(heading))}
    return any(name in heading for name in names) or len(shared) * 2 >= len(wanted)


def describe(app: Sphinx, pagename: str) -> str:
    """Return a page's description: what its front matter says, a failure's message and cause, or how it begins."""
    language, failure = app.config.language, failure_of(pagename)
    if failure:
        texts, message = failure.texts[language], deciding_message(failure, all_failures())
        before = f"{cut(short(message), MESSAGE)} – " if message else ""
        return sentences(before + SPACE[language].join((texts.cause, texts.fix)).replace("`", ""))
    said = str(app.env.metadata.get(pagename, {}).get("description", ""))
    begins = kept(app.env)[pagename].lead if pagename in kept(app.env) and pagename != "index" else ""
    return sentences(said or SPACE[language].join(begins.splitlines()) or WORDS[language]["description"])


def short(message: str) -> str:
    """Return a message without the module of its exception."""
    return re.sub(r"^(?:\w+\.)+(?=\w+(?::|$))", "", message).rstrip(":")


def cut(text: str, most: int) -> str:
    """Return a text of at most so many characters, cut between words."""
    if len(text) <= most:
        return text
    start = text[: most - 1]
    whole = start.rpartition(" ")[0]
    return f"{(whole if len(whole) >= most * 3 // 4 else start).rstrip(' :,')}…"


def sentences(text: str) -> str:
    """Return as many whole sentences of a text as a search engine shows; if that is too little, a part of the next."""
    whole = ""
    for sentence in re.findall(r".+?(?:[.?!](?= |$)|[。？！]|$)\s*", text):
        if len((whole + sentence).strip()) > DESCRIPTION:
            break
        whole += sentence
    return whole.strip() if len(whole) >= LITTLE or whole == text else cut(text, DESCRIPTION)


def plain(title: str) -> str:
    """Return a title's words without the tags of its inline code."""
    return unescape(re.sub(r"<[^>]+>", "", title))


def listed(app: Sphinx) -> list[tuple[str, str, str]]:
    """Return title, address and description of the pages that help somebody, failures left out: they have more."""
    names = [name for name in sorted(kept(app.env)) if name.startswith(("guides/", "toolbox/", "families/"))]
    return [(kept(app.env)[name].title, f"{name}.html", describe(app, name)) for name in names]
