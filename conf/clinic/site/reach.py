"""On which Pythons and with which start methods a program fails, in words that nobody misreads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from clinic.interpreters import VERSIONS, age, minor
from clinic.normalizing import OK
from clinic.records import Script
from clinic.schema import NO_START_METHOD, START_METHODS
from clinic.site.endings import failing
from clinic.site.words import WORDS, span

COMPARES = "shows_start_methods"  # a program that compares them, and does not fail with any
ENDS = ("unlike-fails", "unlike-works", "unlike-ends")
Cells = dict[str, set[str]]  # the start methods, by version


def reach(script: Script, language: str, scripts: Sequence[Script] = ()) -> str:
    """Say where a program fails, where it works, where it was not run, and which older patch releases differ.

    With a start method that it was not run with, another failing program among ``scripts`` can stand for it,
    or the one that compares start methods.
    """
    words = WORDS[language]
    found = cells(script)
    failed, worked, run = ({version: each[version] for version in each if version in VERSIONS} for each in found)
    parts = [words["comma"].join(one(versions, methods, words) for versions, methods in groups(failed))]
    otherwise = {version: run[version] - failed.get(version, set()) - worked.get(version, set()) for version in run}
    for there, key in ((worked, "works"), (otherwise, "ends-otherwise")):
        places = [beside(versions, methods, words, set(failed)) for versions, methods in groups(there)]
        parts += [words[key].format(words["places"].join(places))] if places else []
    tried = {method for methods in run.values() for method in methods}
    untried = [] if NO_START_METHOD in tried else [method for method in START_METHODS if method not in tried]
    for other in scripts:
        key, methods = instead(other)
        shown = [method for method in untried if method in methods]
        parts += [words[key].format(f"`{other.path.name}`", listed(shown, words))] if shown else []
        untried = [method for method in untried if method not in shown]
    parts += [words["not-tried"].format(listed(untried, words))] if untried else []
    return words["clause"].join([*(part for part in parts if part), *unlike(found, words)])


def unlike(found: tuple[Cells, Cells, Cells], words: Mapping[str, str]) -> Iterator[str]:
    """Say of the patch releases that end unlike the newest of their version how they end."""
    different: dict[tuple[tuple[str, ...], ...], list[str]] = {}
    for patch in sorted((version for version in found[2] if version not in VERSIONS), key=age):
        ends = ended(found, patch, found[2][patch])
        if ends != ended(found, minor(patch), found[2][patch]):
            different.setdefault(ends, []).append(patch)
    for ends, patches in different.items():
        said = [
            words[key].format(whichever(methods, words)) for methods, key in zip(ends, ENDS, strict=True) if methods
        ]
        yield words["unlike"].format(words["comma"].join(patches), words["unlike-and"].join(said))


def ended(found: tuple[Cells, Cells, Cells], version: str, methods: set[str]) -> tuple[tuple[str, ...], ...]:
    """Return with which of some start methods a version fails, works, and does neither."""
    failed, worked, run = (each.get(version, set()) & methods for each in found)
    return tuple(tuple(sorted(each)) for each in (failed, worked, run - failed - worked))


def whichever(methods: Sequence[str], words: Mapping[str, str]) -> str:
    """Name the start methods of a patch release, if processes are started at all."""
    if NO_START_METHOD in methods:
        return ""
    every = set(methods) == set(START_METHODS)
    return words["unlike-with-all"] if every else words["unlike-with"].format(listed(methods, words))


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


def instead(other: Script) -> tuple[str, set[str]]:
    """Return in which words a program stands for another, and with which start methods."""
    if other.path.stem.startswith("broken_"):
        return "tried-by", fails_with(other)
    return "shown-by", set().union(*cells(other)[2].values()) if other.path.stem == COMPARES else set()


def fails_with(script: Script) -> set[str]:
    """Return the start methods with which a program fails on any Python."""
    return set().union(*cells(script)[0].values())


def groups(found: Cells) -> list[tuple[list[str], tuple[str, ...]]]:
    """Join neighboring versions with the same start methods, newest last."""
    ordered = [(version, tuple(sorted(found[version]))) for version in sorted(found, key=age) if found[version]]
    return [([version for version, _ in group], used) for used, group in groupby(ordered, key=lambda item: item[1])]


def one(versions: list[str], methods: tuple[str, ...], words: Mapping[str, str]) -> str:
    """Name versions and start methods."""
    if methods == (NO_START_METHOD,):
        return span(versions, words["comma"])
    if set(methods) == set(START_METHODS):
        return words["span-with-all"].format(span(versions, words["comma"]))
    return words["span-with"].format(span(versions, words["comma"]), listed(methods, words))


def beside(versions: list[str], methods: tuple[str, ...], words: Mapping[str, str], failed: set[str]) -> str:
    """Name versions and start methods after those that fail; the same versions need no second mention."""
    if methods == (NO_START_METHOD,):
        return words["on"].format(span(versions, words["comma"]))
    if set(versions) != failed and set(methods) == set(START_METHODS):
        return words["on-with-all"].format(span(versions, words["comma"]))
    if set(versions) != failed:
        return words["on-with"].format(span(versions, words["comma"]), listed(methods, words))
    return words["with"].format(listed(methods, words))


def listed(methods: Sequence[str], words: Mapping[str, str]) -> str:
    """Join the names of start methods."""
    return words["or"].join(f"`{method}`" for method in methods)
