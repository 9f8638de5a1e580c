"""What ``doctor.pyz --check`` asks and says."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from clinic.doctor.trying import Trial, chosen, machine, trials

MOST_LINES = 12  # of an output that differs


def check(names: Sequence[str], yes: bool, limit: float, carried: Mapping[str, Any], words: Mapping[str, str]) -> int:
    """Run the programs of the failures named; return 0 if all ended as recorded, 1 if not, 2 if nothing was run."""
    try:
        slugs = chosen(names, carried)
    except LookupError as error:
        name, close = error.args
        print(words["check_unknown"].format(name, ", ".join(close) or "all"), file=sys.stderr)
        return 2
    count = sum(len(carried[slug]) for slug in slugs)
    print(words["check_about"].format(count, machine(), f"{limit:.0f}"))
    if not yes and not agreed(words):
        return 2
    done = []
    for slug in slugs:
        for trial in trials(slug, carried[slug], limit):
            print(line(trial, words), flush=True)
            done.append(trial)
    different = [trial for trial in done if not trial.reason and not trial.same]
    skipped = sum(1 for trial in done if trial.reason)
    print(words["check_sum"].format(len(done) - skipped - len(different), len(different), skipped))
    if different:
        print("\n".join(report(different, words)))
    return 1 if different else 0


def agreed(words: Mapping[str, str]) -> bool:
    """Ask before anything is run; without somebody to ask, the answer is no."""
    if not sys.stdin or not sys.stdin.isatty():
        print(words["check_yes"], file=sys.stderr)
        return False
    try:
        return input(words["check_ask"]).strip().lower() in ("y", "yes")
    except (EOFError, KeyboardInterrupt):
        print()
        return False


def line(trial: Trial, words: Mapping[str, str]) -> str:
    """Say how one program ended."""
    if trial.reason:
        name, *values = trial.reason
        return words["check_skipped"].format(trial.program, words[f"check_{name}"].format(*values))
    return words["check_same" if trial.same else "check_differs"].format(trial.program, trial.here, trial.recorded)


def report(different: Sequence[Trial], words: Mapping[str, str]) -> Iterator[str]:
    """Yield what somebody can send: this machine, and each program that ended in another way."""
    yield ""
    yield words["check_report"]
    yield machine()
    for trial in different:
        yield f"\n{trial.program}"
        yield f"  {words['check_recorded'].format(trial.recorded)}"
        yield f"  {words['check_here'].format(trial.here)}"
        yield from (f"  | {text}" for text in trial.printed[-MOST_LINES:])
