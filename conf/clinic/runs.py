"""The commands ``record`` and ``verify``: what they run, and what they say of it."""

from __future__ import annotations

import argparse
import datetime
import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from clinic import catalog, history, interpreters, proving, recording, selection, tracing, verifying
from clinic.faults import DataError
from clinic.interpreters import Interpreter, age
from clinic.places import ROOT
from clinic.proving import OLDEST, PROOF, TOUCHED, Choice, Proof
from clinic.records import Example, Failure, Script
from clinic.transcribing import Cell

WATCHED = ("examples", "conf/clinic", "constraints.txt", ":(exclude)examples/proof.json")


def record(options: argparse.Namespace) -> int:
    """Record the examples named."""
    examples = examples_named(options.slugs)
    found = interpreters_here(examples)
    for example in examples:
        for said in older(example, found):
            print(said)
        names = recording.record(example, found, options.drop)
        print(f"{example.slug}: {', '.join(names)}")
    return 0


def older(example: Example, found: Mapping[str, Interpreter]) -> list[str]:
    """Say where a recording goes back to an older patch release, as a page may speak of the newer one."""
    return [
        f"{example.slug}: Python {found[version].patch} replaces {patch}, which is newer. To keep it, put that on PATH"
        for version, patch in example.pythons.items()
        if version in found and age(found[version].patch) < age(patch)
    ]


def verify(options: argparse.Namespace) -> int:
    """Compare runs with their recordings: every one that this machine can do, or what changed and a sample.

    A green run of everything is written down as the last full proof.
    """
    examples = examples_named(options.slugs)
    proof = proving.load() if options.changed else None
    old = too_old(proof) if proof else False
    if options.changed and proof is None:
        print(f"There is no full proof yet ({PROOF.relative_to(ROOT)}), so everything is run")
    found = interpreters_here(examples)
    choice = proving.choose(examples, found, proof, history.head() if proof else "")
    clean = options.slugs or options.changed or is_clean()
    tell(choice)
    good = compare(choice.run, found)
    good &= compare_timelines(examples, choice, found)
    if not options.slugs and not options.changed and clean and good:
        write(examples, found, choice)
    return 0 if good and not old else 1


def examples_named(names: Sequence[str]) -> tuple[Example, ...]:
    """Return the failures and guides named, or every one. Raises :exc:`DataError`."""
    found = selection.select(names, catalog.load_all()).examples
    if not found:
        raise DataError(ROOT, f"ONLY={' '.join(names)}", "there are no programs", "Name a failure, a guide or a family")
    return found


def interpreters_here(examples: Iterable[Example]) -> dict[str, Interpreter]:
    """Find the interpreters that the examples want; say which were found, and how to get those that were not."""
    found, patches = interpreters.find(), interpreters.find_patches()
    wanted = sorted({patch for example in examples for script in example.scripts for patch in script.patches})
    found |= {patch: patches[patch] for patch in wanted if patch in patches}
    missing = [*interpreters.missing(found), *(patch for patch in wanted if patch not in patches)]
    print("Python found:", ", ".join(dict.fromkeys(item.patch for item in found.values())) or "none")
    if without_gil := interpreters.unused():
        print("Python not used (free-threaded):", ", ".join(f"{item.patch} ({item.path})" for item in without_gil))
    print(f"Python not found ({interpreters.WHERE}):", ", ".join(missing) or "none")
    print("".join(f"{line}\n" for line in interpreters.remedy(missing)), end="")
    return found


def too_old(proof: Proof) -> bool:
    """Say how old the last full proof is, and whether that is too old."""
    commits = history.commits_since(proof.commit, ROOT, *TOUCHED)
    print(f"Last full proof: {proof.runs} runs, {proof.date}, commit {proof.commit[:12]}.", end=" ")
    print(f"{commits} commits have touched the examples since; at {OLDEST + 1} it is too old")
    if commits > OLDEST:
        print("The last full proof is too old. Run everything, and commit what it writes: make verify")
    return commits > OLDEST


def tell(choice: Choice) -> None:
    """Say in numbers what is run and what is not."""
    total = sum(map(len, (choice.changed, choice.sample, choice.left_out, choice.absent)))
    print(f"{total} runs are recorded: {choice}, {len(choice.absent)} cannot be run here")
    if absent := Counter(cell.version for cell in choice.absent):
        print("Not run, because the Python is not here:", ", ".join(f"{name}: {n}" for name, n in absent.items()))


def compare(cells: Sequence[Cell], found: Mapping[str, Interpreter]) -> bool:
    """Run and compare; print every difference, and whether it is there a second time. Only such a one counts."""
    wavering, differing = 0, 0
    for first, again in verifying.differences(cells, found):
        wavering, differing = wavering + (not again), differing + bool(again)
        print("\n".join([*first, "and again:" if again else "but as recorded when run alone", *again]), end="\n\n")
    print(f"{len(cells)} runs compared with their recordings, {wavering} differ once, {differing} differ twice")
    return not differing


def compare_timelines(examples: Iterable[Example], choice: Choice, found: Mapping[str, Interpreter]) -> bool:
    """Trace the programs that are drawn and run anyway; print how their timelines differ."""
    run = {cell.script for cell in choice.run}
    chosen = [script for each in examples if isinstance(each, Failure) for script in each.drawn if script in run]
    differing = list(timeline_differences(chosen, found))
    for lines in differing:
        print("\n".join(lines), end="\n\n")
    print(f"{len(chosen)} timelines compared with their recordings, {len(differing)} differ twice")
    return not differing


def timeline_differences(scripts: Iterable[Script], found: Mapping[str, Interpreter]) -> Iterator[list[str]]:
    """Trace programs again; yield how what caused what differs from their timelines, if it does a second time."""
    for script in scripts:
        interpreter = found.get(recording.drawn_on(script))
        if interpreter and timeline_difference(script, interpreter):
            different = timeline_difference(script, interpreter)
            yield from [different] if different else []


def timeline_difference(script: Script, interpreter: Interpreter) -> list[str]:
    """Trace a program again; return how what caused what differs from its timeline, line by line, or nothing."""
    expected = script.timeline.read_text(encoding="utf-8").splitlines() if script.timeline.exists() else []
    try:
        actual = tracing.text(script, interpreter).splitlines()
    except tracing.UnsteadyError as error:
        actual = [str(error)]
    if actual == expected:
        return []
    title = f"{script.name}: the timeline is not as recorded. Run: make record ONLY={script.path.parent.name}"
    return [title, *difflib.unified_diff(expected, actual, "recorded", "run now", lineterm="")]


def is_clean() -> bool:
    """Tell whether a commit holds all that is verified; say so if not."""
    if different := history.changed(ROOT, *WATCHED):
        print(f"Not committed: {len(different)} files, such as {different[0].split()[-1]}.", end=" ")
        print(f"A green run is written to {PROOF.name} only if a commit holds what was run")
    return not different


def write(examples: Sequence[Example], found: Mapping[str, Interpreter], choice: Choice) -> None:
    """Write down that everything was run and ended as recorded; what lacks a Python is not everything."""
    if choice.absent:
        print(f"{PROOF.name} stays as it is: {len(choice.absent)} runs lack their Python, so this was no full proof")
        return
    date = datetime.datetime.now(datetime.UTC).date().isoformat()
    proving.save(proving.make(examples, found, len(choice.changed), history.head(), date))
    print(f"{PROOF.relative_to(ROOT)} is written: everything ended as recorded. Commit it")
