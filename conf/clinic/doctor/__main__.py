"""The command line of ``doctor.pyz``, and of ``python -m clinic diagnose``: needs nothing but Python 3.9."""

from __future__ import annotations

import argparse
import json
import os
import pkgutil
import sys
from typing import Any

from clinic.doctor.answer import answer
from clinic.doctor.attending import STILL, attend
from clinic.doctor.checked import check
from clinic.doctor.diagnosis import diagnose
from clinic.doctor.parts import page, parts
from clinic.doctor.trying import LIMIT

LANGUAGES = ("en", "ja")
MOST_BYTES = 20_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="a text file; standard input without one")
    parser.add_argument("--json", action="store_true", help="print the diagnosis as JSON")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="the language of the answer")
    parser.add_argument(
        "--check", nargs="+", metavar="FAILURE", help="run a failure's programs on this Python: returned_future, or all"
    )
    parser.add_argument("--yes", action="store_true", help="with --check: do not ask before")
    parser.add_argument(
        "--limit", type=float, metavar="SECONDS", help="with --check and --run: how long a program may run"
    )
    parser.add_argument(
        "--still", type=float, default=STILL, metavar="SECONDS",
        help=f"with --run: a program without output and CPU time for so long stands still (default: {STILL:.0f})",
    )  # fmt: skip
    parser.add_argument(
        "--run",
        nargs=argparse.REMAINDER,
        metavar="SCRIPT",
        help="run a program, and say what is wrong if it fails or hangs",
    )


def run(options: argparse.Namespace, known: dict[str, Any]) -> int:
    """Diagnose; return 0 if what happened is known, 1 if it is not, 2 for input that cannot be read.

    After ``--run`` it is the program's own exit status, and :func:`~clinic.doctor.checked.check` tells that of
    ``--check``.
    """
    if options.run is not None:
        return attended(options, known)
    if options.check:
        words = known["words"][options.lang]["terminal"]
        return check(options.check, options.yes, options.limit or LIMIT, known["programs"], words)
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
            item |= {**words["failures"][item["slug"]], "page": address.format(page(item["slug"]))}
        plain["parts"] = [part.plain() for part in parts(diagnosis, words)]
        said = json.dumps(plain, indent=1, ensure_ascii=False) + "\n"
    else:
        said = answer(diagnosis, text, words, address)
    sys.stdout.buffer.write(said.encode("utf-8", "replace"))
    return {"known": 0, "mechanism": 0, "empty": 2, "binary": 2}.get(diagnosis.answer, 1)


def attended(options: argparse.Namespace, known: dict[str, Any]) -> int:
    """Run the reader's own program; answer when it stands still, and when it has failed."""
    words, address = known["words"][options.lang], known["address"][options.lang]
    if not options.run or not os.path.isfile(options.run[0]):  # noqa: PTH113  # what the reader typed
        name = options.run[0] if options.run else "--run"
        print(f"{name}: there is no such program. Write: --run SCRIPT, and its arguments behind it", file=sys.stderr)
        return 2

    def tell(text: str, about: str) -> None:
        said = answer(diagnose(text, known["rules"]), text, words, address)
        sys.stderr.buffer.write(f"\n{about}\n{said}".encode("utf-8", "replace"))
        sys.stderr.flush()

    done = attend(options.run, options.still, lambda text: tell(text, words["terminal"]["run_still"]), options.limit)
    if done.status and not done.stood_still:
        tell(done.text, words["terminal"]["run_failed"].format(done.status))
    return done.status if done.status >= 0 else 128 - done.status


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
    rules, programs = (pkgutil.get_data("clinic.doctor", f"{name}.json") for name in ("rules", "programs"))
    assert rules is not None, "clinic.exports.pack writes it into doctor.pyz"
    assert programs is not None, "clinic.exports.pack writes it into doctor.pyz"
    return run(options, {**json.loads(rules), "programs": json.loads(programs)})


if __name__ == "__main__":
    sys.exit(main())
