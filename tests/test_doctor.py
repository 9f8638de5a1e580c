"""The doctor leads to the right page, or says that it does not know; at any size, and whatever was done to the text."""

from __future__ import annotations

import html
import json
import re
import subprocess
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from clinic import exports, interpreters, rules
from clinic.__main__ import main
from clinic.doctor import Diagnosis, diagnose
from clinic.doctor.answer import answer
from clinic.doctor.parts import parts
from clinic.normalizing import HANGS, OK
from clinic.places import LANGUAGES, ROOT
from clinic.records import Failure, Script, Transcript
from conftest import FAILURES as CHOSEN
from conftest import SCRIPTS, Site, report
from whole import FAILURES, RULES

FIELD = [json.loads(line) for line in (ROOT / "tests/data/field.jsonl").read_text(encoding="utf-8").splitlines()]
TRANSCRIPTS = [
    (script, item) for script in SCRIPTS for item in (script.recording.transcripts if script.recording else ())
]
NO_ERROR = [item for item in TRANSCRIPTS if item[0].path.stem == "broken" and item[0].expect == "silent"]
ALL_TEXTS = [report["text"] for report in FIELD] + [transcript.text for _, transcript in TRANSCRIPTS]
ALIKE = {
    "c_threads_after_fork",  # a busy worker stands in its own code in the same way
    "function_defined_after_the_pool",  # a function under the main guard prints the same
    "mp_pool_loses_a_task",  # the main process waits in the same way while all goes well
    "default_executor_exhausted",  # all threads are busy in the same way while they get on
}
UNMARKED = {"max_tasks_per_child_hangs"}  # its workers are gone, and the main process waits as for busy ones
LOGGED = {"connection_pool_full"}  # nothing fails, and a warning in the log tells
MEGABYTE = 1_000_000
LIMIT = 0.1  # seconds of CPU time for a megabyte


def name(value: object) -> str:
    """Name a parameter so that a reader finds it."""
    if isinstance(value, dict):
        return f"{value['label']}-{value['id']}"
    return str(getattr(value, "slug", value))


def first(diagnosis: Diagnosis) -> str | None:
    """Return the failure that a diagnosis names first."""
    return diagnosis.found[0].slug if diagnosis.found else None


def title(slug: str, language: str) -> str:
    """Return the title of a failure's page."""
    return next(failure for failure in FAILURES if failure.slug == slug).texts[language].title


@pytest.mark.parametrize("report", FIELD, ids=name)
def test_reports_from_the_field(report: dict[str, Any]) -> None:
    found = first(diagnose(report["text"], RULES))
    if not report["slugs"] or not report["decidable"]:
        assert found is None, "no failure of an executor can be seen here"
    elif report["label"].startswith("negative"):
        assert found in (None, *report["slugs"])
    else:
        assert found in report["slugs"]


@pytest.mark.parametrize("failure", CHOSEN, ids=name)
def test_recordings(failure: Failure) -> None:
    """What a failing program printed leads to its page; what a fix printed leads nowhere.

    A run that ended with exit status 0 and no word of an error shows nothing to go by.
    """
    report(
        f"{transcript.path.relative_to(ROOT)}: {fault}"
        for script in failure.scripts
        for transcript in (script.recording.transcripts if script.recording else ())
        for fault in misread(failure.slug, script, transcript)
    )


def misread(slug: str, script: Script, transcript: Transcript) -> Iterator[str]:
    """Yield what the doctor says wrongly of a recording."""
    if script.role not in ("fixed", "broken"):
        return
    diagnosis = diagnose(transcript.text, RULES)
    found = [item.slug for item in diagnosis.found]
    if script.role == "fixed":
        if found:
            yield f"a fix works, and the doctor finds {found}"
    elif script.path.stem == "broken" and transcript.verdict != OK:
        right = "possible" if slug in ALIKE else "unknown" if slug in UNMARKED else "known"
        if found[:1] != [slug] * (slug not in UNMARKED) or diagnosis.answer != right:
            yield f"the doctor says {diagnosis.answer}: {found}, and {right}: {slug} is right"
    elif transcript.verdict not in (OK, HANGS) and slug not in found:
        yield f"the doctor finds {found}, and not {slug}"


def test_output_with_a_warning_leads_to_its_page() -> None:
    logged = {script.path.parent.name: diagnose(transcript.text, RULES) for script, transcript in NO_ERROR}
    assert {slug: (logged[slug].answer, first(logged[slug])) for slug in LOGGED} == {
        slug: ("known", slug) for slug in LOGGED
    }


def test_output_without_an_error_names_the_silent_failures() -> None:
    """Nothing in such an output tells which failure it is: the answer says so, and leads to each that prints none."""
    silent = [item for item in NO_ERROR if item[0].path.parent.name not in LOGGED]
    assert len(silent) > 3
    for language in LANGUAGES:
        words = rules.words(FAILURES, language)
        for script, transcript in silent:
            diagnosis = diagnose(transcript.text, RULES)
            assert diagnosis.answer == "unknown"
            said = answer(diagnosis, transcript.text, words, "page of {0}\n")
            assert f"page of failures/{script.path.parent.name}\n" in said


def recorded(slug: str, version: str, method: str = "default") -> str:
    """Return what a failure's program printed."""
    script = next(failure.broken for failure in FAILURES if failure.slug == slug)
    assert script.recording
    transcript = script.recording.transcript(version, method)
    assert transcript
    return transcript.text


@pytest.mark.parametrize(
    "text", [recorded("returned_future", "3.15", "spawn"), "KeyError: 'x'\n", "nothing wrong here\n"]
)
def test_a_language_has_its_own_punctuation(text: str) -> None:
    """What is put between two pieces of the answer is the language's too."""
    said = answer(diagnose(text, RULES), text, rules.words(FAILURES, "ja"), "https://site.example/{0}")
    assert not re.search(r"[ぁ-んァ-ヶ一-龠][.,]|[ぁ-んァ-ヶ一-龠]: |。 ", said)


def boxed(text: str) -> str:
    """Draw a text as rich does: frames as path:line in function, the line that raised marked, others around it."""
    lines = []
    for line in text.splitlines():
        parts = line.strip().split('"')
        if line.strip().startswith("File ") and len(parts) == 3:
            number, _, function = parts[2].removeprefix(", line ").partition(", in ")
            path = parts[1] if parts[1].startswith("/") else f"/home/user/{parts[1]}"
            lines += [f"│ {path}:{number} in {function}", "│", "│   11 raise TimeoutError()", f"│ ❱ {number} call()"]
        else:
            lines.append(f"│ {line}")
    return "\n".join(line.ljust(78) + " │" for line in lines)


def each_line(change: Callable[[int, str], str]) -> Callable[[str], str]:
    """Make a change of a line one of a text."""
    return lambda text: "".join(change(number, line) for number, line in enumerate(text.splitlines()))


def folded(text: str) -> str:
    """Break lines as a console of 80 columns does."""
    return "\n".join(line[at : at + 80] for line in text.splitlines() for at in range(0, max(1, len(line)), 80))


def from_windows(text: str) -> str:
    """Write paths and line ends as Windows does."""
    return text.replace("/usr/lib/python3", r"C:\Python3").replace("/", "\\").replace("\n", "\r\n")


DIRT: dict[str, Callable[[str], str]] = {
    "terminal colours": lambda text: text.replace("Error", "\x1b[1;31mError\x1b[0m").replace(
        "File", "\x1b[35mFile\x1b[m"
    ),
    "colours without escape": lambda text: text.replace("TypeError", "[31mTypeError[0m"),
    "Windows": from_windows,
    "timestamps": each_line(lambda number, line: f"2026-11-23 10:00:{number % 60:02d},123 ERROR {line}\n"),
    "container": each_line(lambda _, line: f"worker_1  | {line}\n"),
    "system log": each_line(lambda _, line: f"Nov 23 10:00:00 host job[123]: {line}\n"),
    "quoted mail": lambda text: textwrap.indent(text, "> > "),
    "escaped HTML": html.escape,
    "JSON text": json.dumps,
    "curly quotes": lambda text: text.replace("'", "\u2019"),
    "indented": lambda text: textwrap.indent(text, "\t\u00a0  "),
    "without its beginning": lambda text: text[200:],
    "without its end": lambda text: text[:-60],
    "only the end": lambda text: text[-1500:],
    "among other lines": lambda text: f"GET / 200\n{text}\nGET / 200\nKeyError: 'q'\n",
    "twice": lambda text: text + "\n" + text,
    "ends of lines lost": lambda text: " ".join(line.strip() for line in text.splitlines()),
    "after a long line": lambda text: f"payload={'x' * 5000}\n{text}",
    "backwards": lambda text: "\n".join(reversed(text.splitlines())),
    "console of 80 columns": folded,
    "pytest": each_line(lambda _, line: f"E   {line}\n" if "Error" in line else f"{line}\n"),
    "rich": boxed,
}


@pytest.mark.parametrize("dirt", DIRT, ids=str)
@pytest.mark.parametrize(
    ("slug", "version", "method"),
    [
        ("returned_future", "3.13", "spawn"),
        ("daemonic_children", "3.13", "fork"),
        ("submit_after_shutdown", "3.12", "default"),
        ("lambda_submitted", "3.12", "fork"),
        ("start_method_set_twice", "3.13", "default"),
    ],
)
def test_dirt(slug: str, version: str, method: str, dirt: str) -> None:
    script = next(failure.broken for failure in FAILURES if failure.slug == slug)
    assert script.recording
    clean = next(item.text for item in script.recording.transcripts if version in item.runs)
    assert first(diagnose(clean, RULES)) == slug
    assert first(diagnose(DIRT[dirt](clean), RULES)) == slug


def test_what_the_answer_holds() -> None:
    """Route, culprit, attribute path, where it ran, and the lines of the text that it was pasted with."""
    text = recorded("returned_future", "3.15", "spawn")
    diagnosis = diagnose(f"before\r\n\r\n{text}", RULES)
    assert diagnosis.answer == "known"
    assert diagnosis.routes == ("result",)
    assert diagnosis.culprit == ("object", "_thread.RLock")
    assert diagnosis.path == "result[0]._condition._lock"
    assert dict(diagnosis.facts)["python"] == "3.15"
    lines = f"before\n\n{text}".split("\n")
    quoted = [lines[number - 1] for number in diagnosis.lines]
    assert any("_sendback_result" in line for line in quoted)
    assert "TypeError: cannot pickle '_thread.RLock' object" in quoted


def test_long_line_keeps_the_numbers() -> None:
    diagnosis = diagnose("\n".join(["x" * 5000, "RuntimeError: cannot schedule new futures after shutdown"]), RULES)
    assert first(diagnosis) == "submit_after_shutdown"
    assert diagnosis.lines == (2,)
    assert diagnosis.cut


def test_message_alone_is_only_possible() -> None:
    diagnosis = diagnose("TypeError: cannot pickle '_thread.RLock' object", RULES)
    assert diagnosis.answer == "possible"
    assert {"returned_future", "method_of_an_object_with_a_lock", "same_message_no_pool"} <= {
        item.slug for item in diagnosis.found
    }


def test_own_exception_is_said_to_be_that() -> None:
    text = """
concurrent.futures.process._RemoteTraceback:
Traceback (most recent call last):
  File "/usr/lib/python3.12/concurrent/futures/process.py", line 263, in _process_worker
    r = call_item.fn(*call_item.args, **call_item.kwargs)
  File "/home/user/shop/job.py", line 12, in price
    return prices[name]
KeyError: 'tea'
"""
    diagnosis = diagnose(text, RULES)
    assert (diagnosis.answer, diagnosis.found) == ("yours", ())
    assert diagnosis.raised
    assert (diagnosis.raised.type, diagnosis.raised.message) == ("KeyError", "'tea'")
    assert (diagnosis.raised.file, diagnosis.raised.number) == ("/home/user/shop/job.py", 12)


PROFILER = """
Stack dump for PID 1, thread 2 (idle; most recent call last):
  File "/usr/lib/python3.15/concurrent/futures/thread.py", line 119, in _worker
    work_item.run(ctx)
  File "job.py", line 5, in outer
    return pool.submit(inner).result()
  File "/usr/lib/python3.15/concurrent/futures/_base.py", line 449, in Future.result
    self._condition.wait(timeout)
  File "/usr/lib/python3.15/threading.py", line 370, in Condition.wait
    gotit = waiter.acquire(True, timeout)
"""
PY_SPY = """
Process 1: python job.py
Thread 2 (idle): "ThreadPoolExecutor-0_0"
    wait (threading.py:320)
    result (concurrent/futures/_base.py:451)
    outer (job.py:5)
    run (concurrent/futures/thread.py:58)
    _worker (concurrent/futures/thread.py:83)
"""


@pytest.mark.parametrize("dump", [PROFILER, PY_SPY], ids=["profiling.sampling", "py-spy"])
def test_dumps(dump: str) -> None:
    diagnosis = diagnose(dump, RULES)
    assert first(diagnosis) == "nested_submit_same_threads"
    (thread,) = diagnosis.threads
    assert (thread.waits, thread.file, thread.number, thread.function) == ("result", "job.py", 5, "outer")


LARGE = {
    "a traceback again and again": (recorded("returned_future", "3.13", "spawn") * 800)[:MEGABYTE],
    "different log lines": "".join(
        f"2026-11-23 10:00:00,{number:06d} worker {number}: {line}\n"
        for number in range(700)
        for line in recorded("returned_future", "3.13", "spawn").splitlines()
    )[:MEGABYTE],
    "one line": "x" * MEGABYTE,
    "one line of frames": 'File "' * (MEGABYTE // 6),
    "different frames": "".join(f'File "/home/u/{n}.py", line {n}, in f{n}\n' for n in range(25_000)),
    "different messages": "".join(f"TypeError: cannot pickle 'x{n}' object\n" for n in range(25_000)),
    "spaces": " " * MEGABYTE,
    "escape codes": "\x1b]" * (MEGABYTE // 2),
    "quote marks": "> " * (MEGABYTE // 2),
    "backslashes": "\\" * MEGABYTE,
    "half a message": "cannot pickle " * 70_000,
    "words": "Error " + "aaaa.aaaa_aaaa" * 70_000,
    "one line of a log": "\\n".join(f"Error {n} " + "a" * (380 - n % 90) for n in range(2500)),
    "lines of words": "\n".join(f"Error {n} " + "a" * 900 for n in range(1100)),
}


@pytest.mark.parametrize("kind", LARGE)
def test_a_megabyte_is_read_at_once(kind: str) -> None:
    diagnose("TypeError", RULES)
    seconds = []
    for _ in range(3):
        start = time.process_time()
        diagnose(LARGE[kind], RULES)
        seconds.append(time.process_time() - start)
    assert min(seconds) <= LIMIT


HOSTILE = [
    "Pickling an a ", "attribute lookup <lambda> ", "import of module x ", "Traceback (most recent call last):\n",
    "KeyError: x\n", "\\n File \"", "in _fixup_main_from_path\n", "Thread 1 (most recent call first):\n", "a.b.c.",
    '# File "a", line 1\n', '[1] File "x", line 1', "when serializing dict item 1\n", ", in <module>\n", "raise ",
    "\\_", "in _handle_results\n", "Can't pickle <", "_", "A.", "> ", "| ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("numbered", [False, True])
def test_no_megabyte_is_slow(piece: str, numbered: bool) -> None:
    """What is made to be slow takes three times as long at most."""
    text = "".join(f"{piece}{n}\n" if numbered else piece for n in range(MEGABYTE // len(piece)))[:MEGABYTE]
    seconds = []
    for _ in range(2):
        start = time.process_time()
        diagnose(text, RULES)
        seconds.append(time.process_time() - start)
    assert min(seconds) <= 3 * LIMIT


def test_long_lines_lose_those_in_the_middle() -> None:
    ends = recorded("daemonic_children", "3.13", "fork"), recorded("returned_future", "3.13", "spawn")
    words = "".join(f"Error {number} " + "a" * (380 - number % 90) + "\n" for number in range(300))
    for before, after in (ends, ends[::-1]):
        diagnosis = diagnose(before + words + after, RULES)
        assert {found.slug for found in diagnosis.found} >= {"daemonic_children", "returned_future"}
        assert diagnosis.cut
        assert not diagnose(before + words[:1000] + after, RULES).cut


def test_ten_megabytes_are_cut() -> None:
    diagnosis = diagnose("line\n" * 10 + recorded("daemonic_children", "3.13", "fork") + "x\n" * 5_000_000, RULES)
    assert first(diagnosis) == "daemonic_children"
    assert diagnosis.cut


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "empty"),
        (" \n\u3000\ufeff", "empty"),
        ("\x00\x01\x02\x7fELF\x00" * 99, "binary"),
        ("\x00KeyError\n", "unknown"),  # one sign in ten is still a text
    ],
)
def test_nothing_to_read(text: str, kind: str) -> None:
    assert diagnose(text, RULES).answer == kind


def test_command_line(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    file = tmp_path / "job.log"
    file.write_text(recorded("daemonic_children", "3.13", "fork"), encoding="utf-16")  # as PowerShell's > does
    assert main(["diagnose", "--lang", "ja", str(file)]) == 0
    said = capsysbinary.readouterr().out.decode()
    assert f"{title('daemonic_children', 'ja')}\n" in said
    assert "/ja/latest/failures/daemonic_children.html" in said
    file.write_text("KeyError: 1", encoding="utf-8")
    assert main(["diagnose", "--json", str(file)]) == 1
    assert json.loads(capsysbinary.readouterr().out)["answer"] == "unknown"
    assert main(["diagnose", str(tmp_path / "no.log")]) == 2
    assert b"no.log: No such file or directory. Name a text file, or pipe" in capsysbinary.readouterr().err


def test_every_answer_can_be_said() -> None:
    """No text of the corpus meets a word that is missing."""
    words = {language: rules.words(FAILURES, language) for language in LANGUAGES}
    for text in [*ALL_TEXTS, PY_SPY, "", "KeyError"]:
        diagnosis = diagnose(text, RULES)
        for language in LANGUAGES:
            said = answer(diagnosis, text, words[language], "https://site/{0}.html")
            assert all(f"/{item.slug}.html" in said for item in diagnosis.found[:1])
            assert "{0}" not in said


def test_single_file_on_every_python(tmp_path: Path) -> None:
    """doctor.pyz needs nothing but Python, and the same failures give the same bytes."""
    file, again = tmp_path / "doctor.pyz", tmp_path / "again.pyz"
    exports.pack(FAILURES, file)
    exports.pack(FAILURES, again)
    assert file.read_bytes() == again.read_bytes()
    text = recorded("returned_future", "3.15", "spawn")
    diagnosis = diagnose(text, RULES)
    said_in_parts = [part.plain() for part in parts(diagnosis, rules.words(FAILURES, "en"))]
    expected = json.loads(json.dumps({**diagnosis.plain(), "parts": said_in_parts}))
    for interpreter in interpreters.find().values():
        if tuple(map(int, interpreter.version.split("."))) >= (3, 9):
            command = [str(interpreter.path), "-I", "-S", str(file), "--json"]
            done = subprocess.run(command, input=text.encode(), capture_output=True, timeout=60, cwd=tmp_path)
            assert done.returncode == 0, f"{interpreter.patch}: {done.stderr.decode()}"
            said = json.loads(done.stdout)
            assert said["found"][0]["title"] == title("returned_future", "en")
            assert {**said, "found": expected["found"]} == expected, interpreter.patch


def test_lists_for_machines(site: Site) -> None:
    for language in LANGUAGES:
        listed = json.loads((site.folder / language / "failures.json").read_text(encoding="utf-8"))
        schema = json.loads((site.folder / language / "_static/failures.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(listed, schema)
        assert [item["slug"] for item in listed["failures"]] == [failure.slug for failure in FAILURES]
        text = (site.folder / language / "llms.txt").read_text(encoding="utf-8")
        assert all(f"/{language}/latest/failures/{failure.slug}.html)" in text for failure in FAILURES)
