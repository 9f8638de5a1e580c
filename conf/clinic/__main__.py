"""The commands ``python -m clinic record | verify | diagnose | rules | stamp | translate``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from clinic import catalog, docstrings, interpreters, note, recording, rules, stamps
from clinic.doctor import __main__ as doctor
from clinic.faults import DataError
from clinic.records import Example


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit status: 0 for success, 1 for a difference, 2 for bad input."""
    parser = argparse.ArgumentParser(prog="python -m clinic", description=__doc__)
    commands = parser.add_subparsers(required=True)
    record = commands.add_parser("record", help="run the programs and replace what is recorded")
    record.add_argument("--drop", action="append", default=[], metavar="VERSION", help="forget a Python not found here")
    record.set_defaults(command=run_record)
    verify = commands.add_parser("verify", help="run the programs and compare with what is recorded")
    verify.set_defaults(command=run_verify)
    for command in (record, verify):
        command.add_argument("slugs", nargs="*", metavar="SLUG", help="only these failures and guides")
    stamp = commands.add_parser("stamp", help="note that Japanese pages fit the English ones as they are now")
    stamp.add_argument("pages", nargs="*", type=Path, metavar="PAGE", help="paths below docs/ja; all without any")
    stamp.set_defaults(command=run_stamp)
    translate = commands.add_parser("translate", help="bring the Japanese catalogues of the docstrings up to date")
    translate.add_argument("files", nargs="*", type=Path, metavar="JSON", help="translations: {English: Japanese}")
    translate.set_defaults(command=run_translate)
    diagnose = commands.add_parser("diagnose", help="say which failure a traceback shows")
    doctor.add_arguments(diagnose)
    diagnose.set_defaults(command=run_diagnose)
    write = commands.add_parser("rules", help="bring the rules in examples/toolbox/error_note.py up to date")
    write.set_defaults(command=run_rules)
    options = parser.parse_args(arguments)
    try:
        return int(options.command(options))
    except (DataError, recording.RefusedError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 2


def interpreters_here(examples: Iterable[Example]) -> dict[str, interpreters.Interpreter]:
    """Find the interpreters that the examples want, and say which were found and which were not."""
    found, patches = interpreters.find(), interpreters.find_patches()
    wanted = sorted({patch for example in examples for script in example.scripts for patch in script.patches})
    found |= {patch: patches[patch] for patch in wanted if patch in patches}
    missing = [*interpreters.missing(found), *(patch for patch in wanted if patch not in patches)]
    print("Python found:", ", ".join(dict.fromkeys(item.patch for item in found.values())) or "none")
    print(f"Python not found ({interpreters.WHERE}):", ", ".join(missing) or "none")
    return found


def run_record(options: argparse.Namespace) -> int:
    """Record the examples named."""
    examples = catalog.load_all(only=options.slugs)
    found = interpreters_here(examples)
    for example in examples:
        names = recording.record(example, found, options.drop)
        print(f"{example.slug}: {', '.join(names)}")
    return 0


def run_verify(options: argparse.Namespace) -> int:
    """Compare every cell that this machine can run with its recording.

    What differs is run once more, alone: some older Pythons have faults that show in one run of thousands.
    Both differences are printed; only what differs twice fails.
    """
    examples = catalog.load_all(only=options.slugs)
    found = interpreters_here(examples)
    cells = [cell for example in examples for script in example.scripts for cell in recording.cells(script, found)]
    with ThreadPoolExecutor(recording.RUNS_AT_ONCE) as pool:
        answers = list(pool.map(lambda cell: recording.verify(cell, found[cell.version]), cells))
    wavering, differing = 0, 0
    for cell, answer in zip(cells, answers, strict=True):
        if answer:
            again = recording.verify(cell, found[cell.version])
            wavering, differing = wavering + (not again), differing + bool(again)
            print("\n".join([*answer, "and again:" if again else "but as recorded when run alone", *again]), end="\n\n")
    print(f"{len(cells)} runs compared with their recordings, {wavering} differ once, {differing} differ twice")
    return 1 if differing else 0


def run_diagnose(options: argparse.Namespace) -> int:
    """Diagnose a text with the rules as they are now."""
    return doctor.run(options, rules.everything(catalog.load()))


def run_rules(options: argparse.Namespace) -> int:
    """Write the rules into the tool that carries them."""
    if note.write_note(catalog.load(), note.NOTE):
        print(f"updated {note.NOTE.name}")
    return 0


def run_stamp(options: argparse.Namespace) -> int:
    """Stamp the pages named."""
    for page in options.pages or stamps.pages(stamps.JAPANESE):
        if stamps.stamp(page):
            print(f"stamped {page}")
    return 0


def run_translate(options: argparse.Namespace) -> int:
    """Update the catalogues; print what is not translated yet as JSON, ready to be filled in."""
    left = docstrings.translate(docstrings.load(options.files))
    print(json.dumps(dict.fromkeys(left, ""), indent=1, ensure_ascii=False))
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
