"""The note names the failure, or keeps silent; whatever happens, the error is printed as it would be without it."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import error_note
import pytest
from clinic import note
from clinic.doctor import Diagnosis, diagnose
from clinic.faults import DataError
from clinic.normalizing import HANGS, OK
from clinic.places import PAGE, ROOT
from clinic.records import Failure
from conftest import FAILURES as CHOSEN
from conftest import report, skip
from whole import FAILURES, RULES

PROGRAM = """
import sys, threading
from concurrent.futures import ThreadPoolExecutor

def fail():
    pool = ThreadPoolExecutor(1)
    pool.shutdown()
    pool.submit(print)

thread = threading.Thread(target=fail)
thread.start()
thread.join()
assert "socket" not in sys.modules
fail()
"""


def run(before: str, folder: Path) -> tuple[int, str]:
    """Run the failing program after some lines of its own; return its exit status and what it wrote to stderr."""
    file = folder / "program.py"
    file.write_text(textwrap.dedent(before).replace("\n", ";") + PROGRAM, encoding="utf-8")
    environment = {"PYTHONPATH": str(note.NOTE.parent), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, str(file)], capture_output=True, text=True, timeout=60, env=environment)
    return done.returncode, done.stderr


@pytest.mark.parametrize("marker", [note.NOTE_START, note.NOTE_END])
def test_rules_have_no_place(tmp_path: Path, marker: str) -> None:
    copy = tmp_path / "error_note.py"
    copy.write_text(note.NOTE.read_text(encoding="utf-8").replace(marker, ""), encoding="utf-8")
    with pytest.raises(DataError, match=r"error_note\.py: \(rules\): there is no place for the rules\. Write"):
        note.write_note(FAILURES, copy)


def test_note_leads_to_the_site() -> None:
    assert error_note.PAGE == PAGE


def test_rules_are_up_to_date(tmp_path: Path) -> None:
    copy = tmp_path / "error_note.py"
    copy.write_text(note.NOTE.read_text(encoding="utf-8"), encoding="utf-8")
    assert not note.write_note(FAILURES, copy), "the failures' signatures changed. Run: make rules"


@pytest.mark.parametrize("failure", CHOSEN, ids=lambda failure: failure.slug)
def test_note_says_what_the_doctor_says(failure: Failure) -> None:
    report(
        f"{transcript.path.relative_to(ROOT)}: the note says {said}, the doctor {page}"
        for script in failure.scripts
        if script.role in ("broken", "fixed") and script.recording
        for transcript in script.recording.transcripts
        if transcript.verdict not in (OK, HANGS)
        for said, page in [(error_note.explain(transcript.text), page_of(diagnose(transcript.text, RULES)))]
        if not (said.endswith(page) if said and page else said == page)
    )


def page_of(diagnosis: Diagnosis) -> str | None:
    """Return how the address of the page ends that a diagnosis is sure of."""
    return f"/{diagnosis.found[0].slug}.html" if diagnosis.answer == "known" else None


def test_error_is_printed_as_always(tmp_path: Path) -> None:
    status, plain = run("", tmp_path)
    title = (
        next(failure for failure in FAILURES if failure.slug == "submit_after_shutdown")
        .texts["en"]
        .title.replace("`", "")
    )
    for language, start in (("en", f"Futures Clinic: {title}. https://"), ("ja", "Futures Clinic:")):
        noted_status, noted = run(f"import error_note; error_note.install({language!r})", tmp_path)
        notes = [line for line in noted.splitlines() if line.startswith("Futures Clinic")]
        assert len(notes) == 2, "one in the thread, one in the main thread"
        assert all(line.startswith(start) and line.endswith("submit_after_shutdown.html") for line in notes)
        rest = [line for line in noted.splitlines() if line not in notes]
        assert (noted_status, rest) == (status, plain.splitlines())


@pytest.mark.parametrize(
    "fault",
    [
        "error_note.SIGNATURES = [('x', '(', (), '', '', False)]",
        "error_note.SIGNATURES = None",
        "error_note.TITLES = {}",
        "error_note.explain = lambda *_: 1 / 0",
    ],
)
def test_broken_rules_hide_nothing(fault: str, tmp_path: Path) -> None:
    assert run(f"import error_note; error_note.install(); {fault}", tmp_path) == run("", tmp_path)


def test_hook_that_was_there_is_called(tmp_path: Path) -> None:
    status, said = run("import sys, error_note; sys.excepthook = lambda *_: print('mine', file=sys.stderr)\n"
                       "error_note.install()", tmp_path)  # fmt: skip
    assert status == 1
    assert said.endswith("mine\n")


def test_language_is_unknown() -> None:
    with pytest.raises(ValueError, match=r"lang is .fr.\. Use one of en, ja"):
        error_note.install("fr")


def test_long_traceback_is_read_at_once() -> None:
    text = "".join(f'  File "job.py", line {number}, in f\n    f()\n' for number in range(100_000)) + "KeyError: 1"
    start = time.process_time()
    assert error_note.explain(text) is None
    assert time.process_time() - start < 0.2


class HostileError(RuntimeError):
    """Ends the program when its notes are asked for."""

    def __getattribute__(self, name: str) -> object:
        if name == "__notes__":
            raise SystemExit
        return super().__getattribute__(name)


def test_hook_of_an_error_hides_nothing() -> None:
    error_note.annotate(HostileError("cannot schedule new futures after shutdown"))


def run_here(command: list[str], folder: Path) -> str:
    """Run a command in a folder with the tool on its path; return all that it printed."""
    environment = {"PATH": "", "PYTHONPATH": str(note.NOTE.parent), "HOME": str(folder), "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
        text=True, timeout=120,
    )  # fmt: skip
    return done.stdout + done.stderr


AFTER_SHUTDOWN = "pool = ThreadPoolExecutor(1)\n{0}pool.shutdown()\n{0}pool.submit(print)\n"
ADDRESS = PAGE.format(language="en", slug="submit_after_shutdown")


def test_pytest_shows_the_note(tmp_path: Path) -> None:
    body = AFTER_SHUTDOWN.format("    ")
    text = f"from concurrent.futures import ThreadPoolExecutor\n\ndef test_it():\n    {body}"
    text += "\ndef test_other():\n    assert 0\n"
    (tmp_path / "test_mine.py").write_text(text)
    with_it = run_here(["-m", "pytest", "-q", "-p", "error_note", "-p", "no:cacheprovider", "test_mine.py"], tmp_path)
    without = run_here(["-m", "pytest", "-q", "-p", "no:cacheprovider", "test_mine.py"], tmp_path)
    assert with_it.count(ADDRESS) == 1
    assert ADDRESS not in without
    assert "2 failed" in with_it


def test_logs_show_the_note(tmp_path: Path) -> None:
    body = AFTER_SHUTDOWN.format("    ")
    text = f"""
import logging
import error_note
from concurrent.futures import ThreadPoolExecutor

handler = logging.StreamHandler()
handler.addFilter(error_note.in_logs)
logging.basicConfig(handlers=[handler], level=logging.INFO)
logging.info("nothing wrong")
try:
    {body}
except RuntimeError:
    logging.exception("it failed")
"""
    (tmp_path / "mine.py").write_text(text)
    said = run_here(["mine.py"], tmp_path)
    assert said.startswith("INFO:root:nothing wrong\nERROR:root:it failed\nTraceback")
    assert said.rstrip().endswith(ADDRESS)


def test_ipython_shows_the_note(tmp_path: Path) -> None:
    if importlib.util.find_spec("IPython") is None:
        skip("IPython is not installed. It comes with the group 'notebook'")
    text = "%load_ext error_note\nfrom concurrent.futures import ThreadPoolExecutor\n" + AFTER_SHUTDOWN.format("")
    (tmp_path / "mine.ipy").write_text(text)
    said = run_here(["-m", "IPython", "--no-banner", "--colors=NoColor", "mine.ipy"], tmp_path)
    assert said.count(ADDRESS) == 1
    assert "RuntimeError: cannot schedule new futures after shutdown" in said
