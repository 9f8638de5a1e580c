"""How the runs of a program ended, in words and as nodes."""

from __future__ import annotations

from collections import defaultdict

from docutils import nodes

from clinic.interpreters import VERSIONS
from clinic.normalizing import HANGS, OK
from clinic.records import START_METHODS, Script, Transcript
from clinic.site.words import WORDS, runs_label, span

Runs = dict[str, tuple[str, ...]]


def how(script: Script, transcript: Transcript) -> str:
    """Return how a failing program ended: ``raises``, ``hangs``, ``silent`` or ``ok``."""
    if transcript.verdict == HANGS:
        return "hangs"
    if transcript.verdict == OK:
        return "silent" if script.expect == "silent" else "ok"
    return "raises"


def newest_first(runs: Runs) -> Runs:
    """Sort runs from the newest Python to the oldest."""
    return {version: runs[version] for version in reversed(VERSIONS) if version in runs}


def notes(transcript: Transcript) -> list[str]:
    """Return the lines that follow the last exception line, such as Python 3.14's notes on pickling errors."""
    lines = transcript.text.splitlines()
    after = lines[len(lines) - lines[::-1].index(transcript.verdict) : -1] if transcript.verdict in lines else []
    return [line for line in after if line.strip()]


def failing(script: Script) -> list[Transcript]:
    """Return the transcripts that show the failure; for a silent one these end with exit status 0."""
    transcripts = script.recording.transcripts if script.recording else ()
    return [item for item in transcripts if (item.verdict == OK) == (script.expect == "silent")]


def ended(script: Script, transcript: Transcript, language: str) -> str:
    """Say how a run ended: its message, or in words that there was none."""
    kind = how(script, transcript)
    return {"hangs": WORDS[language]["nothing"], "silent": WORDS[language]["silent"]}.get(kind, transcript.verdict)


def message_nodes(text: str, language: str) -> list[nodes.Node]:
    """Set a message as code, and words as words."""
    said = (WORDS[language]["nothing"], WORDS[language]["silent"])
    return [nodes.Text(text) if text in said else nodes.literal(text, text)]


def separated(parts: list[nodes.literal]) -> list[nodes.Node]:
    """Put a comma between nodes."""
    result: list[nodes.Node] = []
    for part in parts:
        result += [nodes.Text(", "), part] if result else [part]
    return result


def affected(script: Script, language: str) -> str:
    """Say on which Python versions, and with which start methods, the program failed."""
    methods: dict[str, set[str]] = defaultdict(set)
    for transcript in failing(script):
        for version, used in transcript.runs.items():
            methods[version] |= set(used)
    ordered = {version: tuple(sorted(methods[version])) for version in VERSIONS if version in methods}
    if all(set(used) == set(START_METHODS) for used in ordered.values()):
        return f"{span(list(ordered))} ({WORDS[language]['all-methods']})"
    return runs_label(ordered)
