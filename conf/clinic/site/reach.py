"""On which Pythons and with which start methods a program fails, in words that nobody misreads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from clinic.interpreters import age
from clinic.normalizing import OK
from clinic.records import Script
from clinic.schema import NO_START_METHOD, START_METHODS
from clinic.site.endings import failing
from clinic.site.words import WORDS, span

Cells = dict[str, set[str]]  # the start methods, by version


def reach(script: Script, language: str) -> str:
    """Say where a program fails, where it works, and where it was not run: these are three things."""
    words = WORDS[language]
    failed, worked, run = cells(script)
    parts = [words["comma"].join(one(versions, methods, words) for versions, methods in groups(failed))]
    otherwise = {version: run[version] - failed.get(version, set()) - worked.get(version, set()) for version in run}
    for found, key in ((worked, "works"), (otherwise, "ends-otherwise")):
        there = [beside(versions, methods, words, set(failed)) for versions, methods in groups(found)]
        parts += [words[key].format(words["comma"].join(there))] if there else []
    tried = {method for methods in run.values() for method in methods}
    untried = [method for method in START_METHODS if method not in tried]
    if untried and NO_START_METHOD not in tried:
        parts.append(words["not-tried"].format(listed(untried, words)))
    return words["clause"].join(parts)


def cells(script: Script) -> tuple[Cells, Cells, Cells]:
    """Return where the program fails, where it works, and where it was run."""
    failed: Cells = {}
    worked: Cells = {}
    run: Cells = {}
    fails = failing(script)
    for transcript in script.recording.transcripts if script.recording else ():
        for version, methods in transcript.runs.items():
            run.setdefault(version, set()).update(methods)
            if transcript in fails:
                failed.setdefault(version, set()).update(methods)
            elif transcript.verdict == OK:
                worked.setdefault(version, set()).update(methods)
    return failed, worked, run


def groups(found: Cells) -> list[tuple[list[str], tuple[str, ...]]]:
    """Join neighboring versions with the same start methods, newest last."""
    ordered = [(version, tuple(sorted(found[version]))) for version in sorted(found, key=age) if found[version]]
    return [([version for version, _ in group], used) for used, group in groupby(ordered, key=lambda item: item[1])]


def one(versions: list[str], methods: tuple[str, ...], words: Mapping[str, str]) -> str:
    """Name versions and start methods."""
    if methods == (NO_START_METHOD,):
        return span(versions)
    if set(methods) == set(START_METHODS):
        return words["span-with-all"].format(span(versions))
    return words["span-with"].format(span(versions), listed(methods, words))


def beside(versions: list[str], methods: tuple[str, ...], words: Mapping[str, str], failed: set[str]) -> str:
    """Name versions and start methods after those that fail; the same versions need no second mention."""
    if methods == (NO_START_METHOD,):
        return words["on"].format(span(versions))
    if set(versions) != failed and set(methods) == set(START_METHODS):
        return words["on-with-all"].format(span(versions))
    if set(versions) != failed:
        return words["on-with"].format(span(versions), listed(methods, words))
    return words["with"].format(listed(methods, words))


def listed(methods: Sequence[str], words: Mapping[str, str]) -> str:
    """Join the names of start methods."""
    return words["comma"].join(f"`{method}`" for method in methods)
