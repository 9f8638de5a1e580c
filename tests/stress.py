"""What people's tools do to a text before it is pasted; ``PYTHONPATH=conf python tests/stress.py`` prints a table.

Each change is made to the recording of every program that fails and to every recorded exception of a task's own;
right is what is said of the clean text: the same failure first, or the same line of the user's code.
"""

from __future__ import annotations

import html
import json
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from clinic.doctor import Diagnosis, diagnose
from clinic.normalizing import OK
from clinic.places import ROOT
from whole import FAILURES, RULES

OWN = ROOT / "tests/data/own/recorded.jsonl"


def each_line(change: Callable[[int, str], str]) -> Callable[[str], str]:
    """Make a change of a line one of a text; the last line that a shell adds is no output of the program."""
    return lambda text: "\n".join(change(number, line) for number, line in enumerate(text.splitlines(), 1))


def prefixed(prefix: str) -> Callable[[str], str]:
    """Write something before each line; ``{0}`` is a number that grows."""
    return each_line(lambda number, line: prefix.format(number) + line)


def without_last_line(text: str) -> str:
    """Leave out the last line of the output."""
    return "\n".join(text.rstrip().splitlines()[:-1])


def one_line(text: str) -> str:
    """Lose the ends of the lines."""
    return " ".join(line.strip() for line in text.splitlines() if line.strip())


def markdown(text: str) -> str:
    """Escape what Markdown would read."""
    for sign in "_*<>":
        text = text.replace(sign, "\\" + sign)
    return text


def folded(width: int) -> Callable[[str], str]:
    """Break lines as a console does."""
    return lambda text: "\n".join(
        line[at : at + width] for line in text.splitlines() for at in range(0, max(1, len(line)), width)
    )


def mailed(text: str) -> str:
    """Break long lines between words, as a mail program does, and quote them."""
    lines = [part for line in text.splitlines() for part in textwrap.wrap(line, 72, break_long_words=False) or [""]]
    return "\n".join(f"> {line}" for line in lines)


CHANGES: dict[str, Callable[[str], str]] = {
    "comment": prefixed("# "),
    "comment, lost spaces": each_line(lambda _, line: f"#{line.strip()}"),
    "logging with names": prefixed("2026-11-23 10:00:00,123 [worker-{0}] shop.orders ERROR: "),
    "logging, short": prefixed("ERROR:shop.orders:"),
    "Celery": prefixed("[2026-11-23 10:00:{0:02},123: WARNING/ForkPoolWorker-3] "),
    "Kubernetes": prefixed("2026-11-23T10:00:00.123456{0:03}Z stderr F "),
    "kubectl --prefix": prefixed("[pod/shop-7f9c5d8b6-x2x4z/worker] "),
    "loguru": prefixed("2026-11-23 10:00:00.123 | ERROR    | __main__:main:12 - "),
    "grep -n": prefixed("job.log:{0}:"),
    "line numbers": prefixed("{0:5}  "),
    "systemd": prefixed("Nov 23 10:00:00 host shop[4711]: "),
    "CI": prefixed("2026-11-23T10:00:00.1234567Z "),
    "docker compose": prefixed("worker-1  | "),
    "quoted twice": prefixed("> > "),
    "Markdown": markdown,
    "Markdown, quoted": lambda text: prefixed("> ")(markdown(text)),
    "bold": each_line(lambda _, line: f"**{line.strip()}**" if line.strip() else line),
    "one line": one_line,
    "lost last line": without_last_line,
    "curly quotes": lambda text: text.replace("'", "\u2019").replace('"', "\u201d"),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "wrapped at 80": folded(80),
    "wrapped at 100": folded(100),
    "wrapped mail": mailed,
    "lost indentation": each_line(lambda _, line: line.strip()),
    "JSON": lambda text: json.dumps({"level": "error", "message": text}),
    "JSON in JSON": lambda text: json.dumps({"log": json.dumps({"message": text})}),
    "repr": repr,
    "HTML": html.escape,
    "tabs": lambda text: text.replace("  ", "\t"),
}


@dataclass(frozen=True)
class Sample:
    """A text, and what is right to say of it."""

    name: str
    text: str
    right: str


def said(diagnosis: Diagnosis) -> str:
    """Return what counts of a diagnosis: the first failure, or the place of a task's own exception."""
    if diagnosis.answer == "yours" and diagnosis.raised:
        return f"yours {diagnosis.raised.number}"
    return diagnosis.found[0].slug if diagnosis.found else diagnosis.mechanism or diagnosis.answer


def of_failures() -> Iterator[Sample]:
    """Yield the recordings of the programs that fail, as far as they lead to their page."""
    for failure in FAILURES:
        for script in failure.scripts:
            for transcript in script.recording.transcripts if script.recording else ():
                if script.role != "broken" or transcript.verdict == OK:
                    continue  # it shows no failure
                # a shell's last line is no output
                text = "\n".join(transcript.text.splitlines()[1:]).removesuffix("(exit status 1)").rstrip()
                right = said(diagnose(text, RULES))
                if right == failure.slug:
                    yield Sample(f"{failure.slug}/{transcript.path.name}", text, right)


def of_tasks() -> Iterator[Sample]:
    """Yield the recordings of exceptions of a task's own."""
    for line in OWN.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        yield Sample(f"own/{item['program']}.{item['pythons'][0]}", item["text"].rstrip(), f"yours {item['line']}")


def wrong(change: Callable[[str], str], chosen: list[Sample]) -> list[tuple[str, str]]:
    """Return the samples that are no longer right when they are changed, with what is said then."""
    answers = [(sample, said(diagnose(change(sample.text), RULES))) for sample in chosen]
    return [(sample.name, answer) for sample, answer in answers if answer != sample.right]


def main() -> None:
    """Print the share that is still right, for failures and for exceptions of a task's own."""
    import sys

    failures, own = list(of_failures()), list(of_tasks())
    print(f"{len(failures)} recordings of failures, {len(own)} of a task's own exception")
    for name, change in CHANGES.items():
        if len(sys.argv) > 1 and name not in sys.argv[1:]:
            continue
        bad, bad_own = wrong(change, failures), wrong(change, own)
        print(f"{name:22} {100 - 100 * len(bad) / len(failures):5.1f} % {100 - 100 * len(bad_own) / len(own):5.1f} %")
        for item in (bad + bad_own) if len(sys.argv) > 1 else []:
            print("   ", *item)


if __name__ == "__main__":
    main()
