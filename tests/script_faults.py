"""Faults in the scripts of the pages, one at a time, and the tests that notice them: the other half of ``mutants.py``.

Stryker would need npm and a bundle for the browser; Pygments is there and knows a script's tokens. A fault is one token
instead of another, a condition turned around, or a statement left out; what no browser can parse is not counted.
The tests run in a process of their own, in the copy that ``mutants.py`` makes: it keeps the small site and the browser,
and puts one fault after another into the scripts. A fault that lets nothing end ends the process, and the next one
goes on behind it.
"""

from __future__ import annotations

import json
import re
import selectors
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pytest
from _pytest.runner import runtestprotocol
from clinic.places import ROOT
from playwright.sync_api import sync_playwright
from pygments.lexers.javascript import JavascriptLexer
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, _TokenType

STATIC = Path("conf/static")
READY = "ready"  # what the process says when all tests have passed without a fault
LIMIT = 90  # seconds that a fault may take, at the lowest priority; the tests of one take three
OTHERS = {
    "===": "!==", "!==": "===", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "&&": "||", "||": "&&", "??": "&&",
    "+": "-", "-": "+", "*": "/", "/": "*", "%": "*", "+=": "-=", "-=": "+=", "++": "--", "--": "++", "!": "",
    "true": "false", "false": "true", "continue": "break", "break": "continue",
    "every": "some", "some": "every", "min": "max", "max": "min", "find": "findLast", "findLast": "find",
    "startsWith": "endsWith", "endsWith": "startsWith", "append": "prepend", "prepend": "append",
}  # fmt: skip
FOR_NODE = re.compile(r"typeof (?:require|module)\b")
STATEMENT = re.compile(r"^ *(?!return\b|const\b|let\b|if\b|else\b|for\b|while\b|break\b|continue\b|[})\]])[\w(.\[].*;$")
QUANTIFIERS = {"+": "*", "*": "+", "^": "", "$": ""}
TWINS = "doctor-answer.js doctor-dumps.js doctor-frames.js doctor-text.js doctor.js"
AGREE = "test_doctor_in_browser.py::test_both_doctors_agree"
SAY = "test_doctor_in_browser.py::test_both_doctors_say_the_same_of_a_rare_answer"
TESTS = {  # which tests read which scripts
    TWINS: (f"{AGREE}_on_ideas", f"{AGREE}_on_reports", f"{AGREE}_on_fuzzed_texts", f"{AGREE}_at_the_limits", SAY),
    "doctor-page.js": (
        "test_site_scripts.py::test_doctor_is_asked",
        "test_site_scripts.py::test_doctor_gets_ready_when_its_field_is_entered",
        "test_site_scripts.py::test_doctor_sets_the_answer",
        "test_site_scripts.py::test_lines_are_shown_without_what_steers_a_terminal",
        "test_site_scripts.py::test_link_to_an_answer_shows_it",
        "test_site_scripts.py::test_doctor_answers_as_it_did",
    ),
    "filter.js": ("test_site_scripts.py::test_filter_shows_what_has_every_word",),
    "markdown.js": (
        "test_site_scripts.py::test_page_is_copied_as_markdown",
        "test_site_scripts.py::test_copy_keeps_what_stands_between_fences",
    ),
    "search.js search-field.js search-page.js": (
        "test_site_scripts.py::test_results_are_set_as_they_were",
        "test_site_scripts.py::test_results_say_what_was_found",
        "test_site_scripts.py::test_slash_goes_to_the_field_of_the_results",
        "test_site_scripts.py::test_search_ranks_as_python_does",
        "test_site_scripts.py::test_search_reads_words_as_python_does",
        "test_site_scripts.py::test_search_by_keyboard_alone",
        "test_site_scripts.py::test_what_is_pasted_as_a_traceback_goes_to_the_doctor",
    ),
    "copy-button.js site.js": (
        "test_site_scripts.py::test_page_helps_who_copies_follows_or_listens",
        "test_site_scripts.py::test_page_helps_who_walks_through_a_timeline",
        "test_site_scripts.py::test_what_scrolls_is_reached_by_keyboard",
    ),
}


@dataclass(frozen=True)
class Fault:
    """A fault in a script: what stands there instead of what, in which line."""

    script: str
    start: int
    end: int
    new: str

    def planted(self, text: str) -> str:
        """Return the script with the fault."""
        return text[: self.start] + self.new + text[self.end :]

    def line(self, text: str) -> str:
        """Return the line as it is with the fault."""
        whole = self.planted(text)
        begin, end = whole.rfind("\n", 0, self.start) + 1, whole.find("\n", self.start + len(self.new))
        return " ".join(whole[begin:end].split())


def faults(script: str, text: str) -> Iterator[Fault]:
    """Yield every fault of a script."""
    tokens = list(JavascriptLexer(stripnl=False, ensurenl=False).get_tokens_unprocessed(text))
    for number, (start, kind, value) in enumerate(tokens):
        line = text[text.rfind("\n", 0, start) + 1 : text.find("\n", start)]
        if kind in Comment or FOR_NODE.search(line):
            continue
        for at, old, new in instead(kind, value):
            yield Fault(script, start + at, start + at + len(old), new)
        if value == "if" and (condition := inside(tokens[number + 1 :])):
            yield Fault(script, *condition, f"(!{text[slice(*condition)]})")
    at = 0
    for line in text.splitlines(keepends=True):
        if STATEMENT.match(line.rstrip("\n")) and not FOR_NODE.search(line):
            # Behind it stands what is left out, so that a list can name it.
            yield Fault(script, at, at + len(line.rstrip("\n")), f"; // {line.strip()}")
        at += len(line)


def instead(kind: _TokenType, value: str) -> Iterator[tuple[int, str, str]]:
    """Yield what can stand instead of a token, or of a piece of it: where, what, and what instead."""
    if kind in String.Regex:
        yield 0, value, "/(?!)/" + value.rpartition("/")[2]
        for found in re.finditer(r"\\.|\[(?:\\.|[^\]])*\]|\(\?|([+*^$])", value):
            if found[1]:
                yield found.start(), found[1], QUANTIFIERS[found[1]]
    elif kind in String.Backtick:
        if value != "`":
            yield 0, value, f"XX{value}"
    elif kind in String:
        yield 0, value, f"{value[:-1]}XX{value[-1]}"
    elif kind in Number:
        yield 0, value, f"{value}1" if "." in value else str(int(value, 0) + 1)
    elif (kind in Operator or kind in Keyword or kind in Name or kind in Punctuation) and value in OTHERS:
        yield 0, value, OTHERS[value]


def inside(tokens: Sequence[tuple[int, _TokenType, str]]) -> tuple[int, int] | None:
    """Return where the parentheses that come next begin and end."""
    depth, begin = 0, None
    for start, kind, value in tokens:
        if kind in Punctuation:
            depth += value.count("(") - value.count(")")
            if depth and begin is None:
                begin = start
            elif not depth and begin is not None:
                return begin, start + len(value)
    return None


def parsed(chosen: Sequence[Fault], texts: dict[str, str]) -> list[Fault]:
    """Return the faults that a browser can parse."""
    from conftest import CHROMIUM, QUIET

    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET).new_page()
        check = "(list) => list.map((text) => { try { new Function(text); return true; } catch { return false; } })"
        good: list[bool] = page.evaluate(check, [fault.planted(texts[fault.script]) for fault in chosen])
    return [fault for fault, fine in zip(chosen, good, strict=True) if fine]


class Loop:
    """Instead of running the tests once, run them with each fault, until one fails."""

    def __init__(self, waiting: Sequence[tuple[int, Fault]], base: Path) -> None:
        self.waiting, self.base = waiting, base

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Say which faults were noticed, a line for each; first, that nothing fails without one."""
        items = session.items
        took = {item: self.failed(item, items) for item in items}
        assert None not in took.values(), "the tests fail without a fault"
        print(READY, file=sys.__stdout__, flush=True)
        items = sorted(items, key=lambda item: took[item] or 0)
        for number, fault in self.waiting:
            text = (ROOT / STATIC / fault.script).read_text(encoding="utf-8")
            self.write(fault.script, fault.planted(text))
            noticed = next((item.nodeid for item in items if self.failed(item, items) is None), "")
            self.write(fault.script, text)
            print(json.dumps([number, noticed]), file=sys.__stdout__, flush=True)
        return True

    def failed(self, item: pytest.Item, items: Sequence[pytest.Item]) -> float | None:
        """Run a test, and keep what its module has made; return the seconds it took, None if it fails."""
        start = time.monotonic()
        sibling = next((other for other in items if other is not item), None)
        reports = runtestprotocol(item, nextitem=sibling, log=False)
        return None if any(report.failed for report in reports) else time.monotonic() - start

    def write(self, script: str, text: str) -> None:
        """Write a script where the tests read it: beside the machinery, and in the sites that were built."""
        for path in (ROOT / STATIC / script, *self.base.glob(f"**/_static/{script}")):
            path.write_text(text, encoding="utf-8")


def work(tests: Sequence[str], waiting: Sequence[tuple[int, Fault]], base: Path) -> int:
    """Run the loop in this process."""
    options = ["-q", "-p", "no:cacheprovider", "--capture=sys", "--assert=plain", f"--basetemp={base}", *tests]
    return pytest.main(options, plugins=[Loop(waiting, base)])


def attend(tests: Sequence[str], waiting: list[tuple[int, Fault]], stage: Path) -> Iterator[tuple[Fault, str]]:
    """Yield each fault with the test that noticed it, if one did; go on behind one that lets nothing end."""
    while waiting:
        done, ready = 0, False
        command = [sys.executable, str(Path(__file__)), *tests]
        with subprocess.Popen(command, cwd=stage, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdin
            assert process.stdout
            process.stdin.write(json.dumps([[number, *vars(fault).values()] for number, fault in waiting]))
            process.stdin.close()
            for line in lines(process, LIMIT):
                ready = ready or line.strip() == READY
                if line.startswith("["):
                    number, noticed = json.loads(line)
                    done += 1
                    yield dict(waiting)[number], noticed
            process.kill()
        assert ready, f"the tests fail without a fault: cd {stage}; {' '.join(command)} <<< '[]'"
        if done < len(waiting):
            fault = waiting[done][1]
            shutil.copy2(ROOT / STATIC / fault.script, stage / STATIC / fault.script)
            yield fault, "nothing ends"
        waiting = waiting[done + 1 :]


def lines(process: subprocess.Popen[str], limit: float) -> Iterator[str]:
    """Yield the lines that a process prints, until it ends or is silent for too long."""
    assert process.stdout
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        while selector.select(limit):
            line = process.stdout.readline()
            if not line:
                return
            yield line


def tests_of(script: str) -> tuple[str, ...]:
    """Return the tests that read a script."""
    named = next(tests for scripts, tests in TESTS.items() if script in scripts.split())
    return tuple(f"tests/{test}" for test in named)


def run(stage: Path, every: int, wanted: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield every so many faults of some scripts: the script, the line that it has, and the test that noticed it."""
    texts = {name: (ROOT / STATIC / name).read_text(encoding="utf-8") for name in wanted}
    known = parsed([fault for name, text in texts.items() for fault in faults(name, text)], texts)[::every]
    known.sort(key=lambda fault: (tests_of(fault.script), fault.script))
    for tests, group in groupby(known, key=lambda fault: tests_of(fault.script)):
        for fault, noticed in attend(tests, list(enumerate(group)), stage):
            yield fault.script, fault.line(texts[fault.script]), noticed


if __name__ == "__main__":
    import tempfile

    given = [(number, Fault(*values)) for number, *values in json.loads(sys.stdin.read())]
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(work(sys.argv[1:], given, Path(folder) / "base"))
