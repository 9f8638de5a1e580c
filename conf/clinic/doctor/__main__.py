"""The command line of ``doctor.pyz``, and of ``python -m clinic diagnose``: needs nothing but Python 3.9."""

from __future__ import annotations

import argparse
import json
import pkgutil
import sys
from typing import Any

from clinic.doctor.answer import answer
from clinic.doctor.diagnosis import diagnose
from clinic.doctor.parts import parts

LANGUAGES = ("en", "ja")
MOST_BYTES = 20_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="a text file; standard input without one")
    parser.add_argument("--json", action="store_true", help="print the diagnosis as JSON")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="the language of the answer")


def run(options: argparse.Namespace, known: dict[str, Any]) -> int:
    """Diagnose; return 0 if what happened is known, 1 if it is not, 2 for input that cannot be read."""
    try:
        text = read(options.file)
    except OSError as error:
        print(f"{options.file}: {error.strerror}. Name a text file, or pipe the text into the command", file=sys.stderr)
        return 2
    rules, words = known["rules"], known["words"][options.lang]
    diagnosis = diagnose(text, rules)
    address = known["address"][options.lang]
    if options.json:
        plain = diagnosis.plain()
        for item in plain["found"]:
            item |= {**words["failures"][item["slug"]], "page": address.format(item["slug"])}
        plain["parts"] = [part.plain() for part in parts(diagnosis, words)]
        said = json.dumps(plain, indent=1, ensure_ascii=False) + "\n"
    else:
        said = answer(diagnosis, text, words, address)
    sys.stdout.buffer.write(said.encode("utf-8", "replace"))
    return {"known": 0, "mechanism": 0, "empty": 2, "binary": 2}.get(diagnosis.answer, 1)


def read(name: str) -> str:
    """Read a file or standard input as UTF-8, or UTF-16 if it says so; of very long input the first part."""
    if name == "-":
        content = sys.stdin.buffer.read(MOST_BYTES)
    else:
        with open(name, "rb") as file:  # noqa: PTH123  # pathlib reads the whole file
            content = file.read(MOST_BYTES)
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):  # what PowerShell writes with >
        return content.decode("utf-16", "replace")
    return content.decode("utf-8-sig", "replace")


def main(arguments: list[str] | None = None) -> int:
    """Run the command with the rules that lie beside this module."""
    parser = argparse.ArgumentParser(prog="doctor", description="Which failure of concurrent.futures is this?")
    add_arguments(parser)
    options = parser.parse_args(arguments)
    rules = pkgutil.get_data("clinic.doctor", "rules.json")
    assert rules is not None, "rules.json is written into doctor.pyz by clinic.exports.pack"
    return run(options, json.loads(rules))


if __name__ == "__main__":
    sys.exit(main())
