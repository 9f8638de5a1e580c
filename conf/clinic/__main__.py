"""The commands ``python -m clinic new``, ``check-data``, ``record``, ``verify``, ``diagnose``, and their like."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from clinic import (
    catalog,
    checking,
    docstrings,
    exports,
    note,
    rules,
    scaffold,
    selection,
    stamps,
    template,
)
from clinic.doctor import __main__ as doctor
from clinic.faults import DataError
from clinic.places import LANGUAGES, ROOT


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit status: 0 for success, 1 for a difference, 2 for bad input."""
    parser = argparse.ArgumentParser(prog="python -m clinic", description=__doc__)
    commands = parser.add_subparsers(required=True)
    new = commands.add_parser("new", help="begin a failure: programs, pages, a line of the changelog")
    new.add_argument("slug", metavar="SLUG", help="what happened, in a few words: returned_future")
    new.add_argument("family", metavar="FAMILY", help="where it is listed")
    new.set_defaults(command=run_new)
    record = commands.add_parser("record", help="run the programs and replace what is recorded")
    record.add_argument("--drop", action="append", default=[], metavar="VERSION", help="forget a Python not found here")
    record.set_defaults(command=run_record)
    verify = commands.add_parser("verify", help="run the programs and compare with what is recorded")
    verify.add_argument("--changed", action="store_true", help="what changed since the last full proof, and a sample")
    verify.set_defaults(command=run_verify)
    for command in (record, verify):
        command.add_argument("slugs", nargs="*", metavar="SLUG", help="only these failures and guides")
    stamp = commands.add_parser("stamp", help="note that Japanese pages fit the English ones as they are now")
    stamp.add_argument("names", nargs="*", metavar="NAME", help="slugs or pages that were read against the English")
    stamp.add_argument("--all", action="store_true", help="every page was read against the English")
    stamp.set_defaults(command=run_stamp)
    headings = commands.add_parser("headings", help="bring the fixed headings of all failures' pages up to date")
    headings.set_defaults(command=run_headings)
    translate = commands.add_parser("translate", help="bring the Japanese catalogues of the docstrings up to date")
    translate.add_argument("files", nargs="*", type=Path, metavar="JSON", help="translations: {English: Japanese}")
    translate.set_defaults(command=run_translate)
    check = commands.add_parser("check-data", help="read all the data, and print every fault")
    check.set_defaults(command=run_check_data)
    diagnose = commands.add_parser("diagnose", help="say which failure a traceback shows")
    doctor.add_arguments(diagnose)
    diagnose.set_defaults(command=run_diagnose)
    write = commands.add_parser("rules", help="bring the rules in examples/toolbox/error_note.py up to date")
    write.set_defaults(command=run_rules)
    options = parser.parse_args(arguments)
    try:
        return int(options.command(options))
    except (DataError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 2


def run_record(options: argparse.Namespace) -> int:
    """Record the examples named."""
    from clinic import runs  # late, because what runs programs needs more than a build installs

    return runs.record(options)


def run_verify(options: argparse.Namespace) -> int:
    """Compare runs with their recordings."""
    from clinic import runs  # late, likewise

    return runs.verify(options)


def run_check_data(options: argparse.Namespace) -> int:
    """Read all the data; every fault is printed by :func:`main`."""
    checking.check()
    return 0


def run_diagnose(options: argparse.Namespace) -> int:
    """Diagnose a text with the rules as they are now."""
    failures = catalog.load()
    return doctor.run(options, {**rules.everything(failures), "programs": exports.carried(failures)})


def run_rules(options: argparse.Namespace) -> int:
    """Write the rules into the tool that carries them."""
    if note.write_note(catalog.load(), note.NOTE):
        print(f"updated {note.NOTE.name}")
    return 0


def run_new(options: argparse.Namespace) -> int:
    """Begin a failure, and say what to do next."""
    for path in scaffold.new(options.slug, options.family):
        print(path.relative_to(ROOT))
    print(f"\nWrite what is marked with {template.MARK}…›, then: make record ONLY={options.slug}")
    print(f"and at any time: make check ONLY={options.slug}")
    return 0


def run_headings(options: argparse.Namespace) -> int:
    """Carry the template's headings through all pages; a stamp that was fresh stays fresh."""
    for failure in catalog.load():
        page = Path("failures", f"{failure.slug}.md")
        fresh = stamps.fresh(page)
        for language in LANGUAGES:
            path = ROOT / "docs" / language / page
            text = path.read_text(encoding="utf-8")
            new = template.with_headings(failure.slug, text, language)
            if new != text:
                path.write_text(new, encoding="utf-8")
                print(f"changed {path.relative_to(ROOT)}")
        if fresh:
            stamps.stamp(page)
    return 0


def run_stamp(options: argparse.Namespace) -> int:
    """Stamp the pages named. A stamp says that somebody has read the page, so no name is no page."""
    if not options.names and not options.all:
        remedy = "Name it: make stamp ONLY=returned_future, or make stamp ONLY=guides/stopping.md"
        raise DataError(stamps.JAPANESE, "ONLY", "a stamp vouches for a page that was read", remedy)
    pages = stamps.pages(stamps.JAPANESE) if options.all else selection.pages_named(options.names)
    for page in pages:
        if stamps.stamp(page):
            print(f"stamped {page}")
    return 0


def run_translate(options: argparse.Namespace) -> int:
    """Update the catalogues; print what is not translated yet as JSON, ready to be filled in."""
    left = docstrings.translate(docstrings.load(options.files))
    if not left:
        print("Every docstring that the reference shows has its Japanese")
        return 0
    print(json.dumps(dict.fromkeys(left, ""), indent=1, ensure_ascii=False))
    print("Fill this in, save it as a file, then: make translate JSON=file", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
