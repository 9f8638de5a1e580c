"""How the runs of a program ended, in words and as nodes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from docutils import nodes

from clinic.interpreters import age
from clinic.normalizing import HANGS, OK, messages
from clinic.records import Failure, Script, Transcript
from clinic.site.words import WORDS

Runs = dict[str, tuple[str, ...]]
# What says more than the exception line beside it: a message that begins on the next line, what a worker's log
# begins with, how a worker ended.
TELLING = re.compile(
    r"^(?P<error>\w*Error:) *\n +(?P<words>\S[^\n]*(?:\n +\S[^\n]*)*)|^(?P<line>Exception in \w+:)$"
    r"|\b(?P<part>terminated abruptly with exit code -?\d+)",
    re.MULTILINE,
)


def how(script: Script, transcript: Transcript) -> str:
    """Return how a failing program ended: ``raises``, ``hangs``, ``silent`` or ``ok``."""
    if transcript.verdict == HANGS:
        return "hangs"
    if transcript.verdict == OK:
        return "silent" if script.expect == "silent" else "ok"
    return "raises"


def shown_as(failure: Failure, kind: str) -> str:
    """Return the kind by which a reader knows it: what is slow, or takes memory, prints the right thing."""
    return failure.family if kind == "silent" and failure.family in ("slow", "memory") else kind


def in_a_word(kind: str, transcript: Transcript, language: str) -> str:
    """Return how a run ended, in a word: the exception's name, or what the kind is called."""
    return transcript.verdict.partition(":")[0].rpartition(".")[2] if kind == "raises" else WORDS[language][kind]


def kinds(failure: Failure) -> list[str]:
    """Return how the failing program fails: one kind, or several if runs differ, the usual one first."""
    found = [shown_as(failure, how(failure.broken, transcript)) for transcript in failing(failure.broken)]
    usual = shown_as(failure, failure.broken.expect)
    first = usual if usual in found else found[0]
    return list(dict.fromkeys([first, *found]))


def newest_first(runs: Runs) -> Runs:
    """Sort runs from the newest Python to the oldest."""
    return {version: runs[version] for version in sorted(runs, key=age, reverse=True)}


def notes(transcript: Transcript) -> list[str]:
    """Return the lines that follow the last exception line, such as Python 3.14's notes on pickling errors."""
    lines = transcript.text.splitlines()
    after = lines[len(lines) - lines[::-1].index(transcript.verdict) : -1] if transcript.verdict in lines else []
    return [line for line in after if line.strip()]


def recorded(script: Script) -> Sequence[Transcript]:
    """Return the transcripts of a program, none if it has not been recorded."""
    return script.recording.transcripts if script.recording else ()


def failing(script: Script) -> list[Transcript]:
    """Return the transcripts that show the failure; for a silent one these end with exit status 0."""
    transcripts = script.recording.transcripts if script.recording else ()
    return [item for item in transcripts if (item.verdict == OK) == (script.expect == "silent")]


def said(transcript: Transcript) -> list[str]:
    """Return what a run said of its failure: how it ended, then what tells more, then the other exception lines."""
    text = transcript.text
    more = []
    for match in TELLING.finditer(text):
        parts = match["error"] and f"{match['error']} {match['words']}"
        more.append(" ".join((parts or match["line"] or match["part"]).split()))
    return list(dict.fromkeys([transcript.verdict, *more, *messages(text)]))


@cache
def shared(failures: tuple[Failure, ...]) -> Counter[str]:
    """Count the failures whose failing program says each thing."""
    return Counter(
        line for failure in failures for line in {each for item in failing(failure.broken) for each in said(item)}
    )


def deciding_message(failure: Failure, failures: tuple[Failure, ...]) -> str | None:
    """Return the line that tells a failure best from the others, or None if it prints no error.

    Of what the newest Python says it is what the fewest failures share: ten pages share the
    sentence of ``BrokenProcessPool``, and only one has what the worker printed before it.
    """
    runs = [item for item in failing(failure.broken) if item.verdict not in (OK, HANGS)]
    if not runs or failure.expect != "raises":
        return None
    return min(said(runs[0]), key=lambda line: shared(failures)[line])


def ended(failure: Failure, transcript: Transcript, language: str) -> str:
    """Say how a failing run ended: its message, or in words that there was none."""
    return without_message(language).get(shown_as(failure, how(failure.broken, transcript)), transcript.verdict)


def without_message(language: str) -> dict[str, str]:
    """Return what is said of a run that printed no error, by the kind of failure."""
    words = WORDS[language]
    return {"hangs": words["nothing"], **{kind: words[kind] for kind in ("silent", "slow", "memory")}}


def message_nodes(text: str, language: str) -> list[nodes.Node]:
    """Set a message as code, and words as words."""
    return [nodes.Text(text) if text in without_message(language).values() else nodes.literal(text, text)]


def separated(parts: Sequence[nodes.Node], by: str) -> list[nodes.Node]:
    """Put a text between nodes."""
    result: list[nodes.Node] = []
    for part in parts:
        result += [nodes.Text(by), part] if result else [part]
    return result
