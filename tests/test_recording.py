"""Recordings are replaced when complete, kept when a Python is absent, and compared honestly."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from clinic import catalog, interpreters, proving, recording, transcribing, verifying
from clinic.__main__ import main
from clinic.interpreters import Interpreter
from clinic.normalizing import HANGS, OK, comparable, last_message, messages, normalize, skeleton
from clinic.places import EXAMPLES
from clinic.records import Failure
from clinic.schema import START_METHODS
from clinic.site.words import runs_label
from clinic.wordings import worded, wordings
from conftest import HERE

MODEL = EXAMPLES / "failures" / "returned_future"
PROGRAM = '"""It prints."""\n\nprint("one")\nraise KeyError("two")  # raises KeyError\n'
TOML = """
family = "api"
executors = ["thread"]
expect = "raises"
timeline = "It uses no executor."

[en]
title = "t"
short = "t"
cause = "c"
fix = "f"

[ja]
title = "t"
short = "t"
cause = "c"
fix = "f"
"""
PATCH = "3.10.0"
NEW = """$ python broken.py
Traceback (most recent call last):
  File "broken.py", line 4, in main
    future.result()
    ~~~~~~~~~~~~~^^
  File "/usr/lib/python3.13/concurrent/futures/_base.py", line 456, in result
    return self.__get_result()
           ~~~~~~~~~~~~~~~~~^^
TypeError: no
when serializing list item 0
(exit status 1)
"""
OLD = """$ python broken.py
Traceback (most recent call last):
  File "broken.py", line 4, in main
    future.result()
  File "/usr/lib/python3.13/concurrent/futures/_base.py", line 449, in result
    return self.__get_result()
TypeError: no
when serializing list item 0
(exit status 1)
"""


@pytest.fixture
def failure(tmp_path: Path) -> Failure:
    """A small failure of our own, not recorded yet."""
    folder = tmp_path / "failures" / "small"
    folder.mkdir(parents=True)
    (folder / "failure.toml").write_text(TOML, encoding="utf-8")
    (folder / "broken.py").write_text(PROGRAM, encoding="utf-8")
    return catalog.load_failure(folder)


def here() -> dict[str, Interpreter]:
    """The interpreter of this test, as the only one found."""
    return {HERE.version: HERE}


def test_record_then_verify(failure: Failure) -> None:
    recording.record(failure, here())
    again = catalog.load_failure(failure.folder)
    transcript = again.broken.recording.transcripts[0] if again.broken.recording else None
    assert transcript
    assert transcript.verdict == "KeyError: 'two'"
    assert transcript.text.splitlines()[:2] == ["$ python broken.py", "one"]
    cell = transcribing.cells(again.broken, [HERE.version])[0]
    assert verifying.verify(cell, HERE) == []


def test_verify_shows_the_difference(failure: Failure) -> None:
    recording.record(failure, here())
    transcript = next((failure.folder / "recorded").glob("broken*.txt"))
    transcript.write_text(transcript.read_text(encoding="utf-8").replace("one", "1"), encoding="utf-8")
    again = catalog.load_failure(failure.folder)
    difference = verifying.verify(transcribing.cells(again.broken, [HERE.version])[0], HERE)
    assert difference[0].endswith(f"not as recorded on Python {HERE.patch}")
    assert {"-1", "+one"} <= set(difference)


def test_verify_refuses_a_stale_recording(failure: Failure) -> None:
    recording.record(failure, here())
    (failure.folder / "broken.py").write_text(PROGRAM + "\n", encoding="utf-8")
    again = catalog.load_failure(failure.folder)
    difference = verifying.verify(transcribing.cells(again.broken, [HERE.version])[0], HERE)
    assert difference[0].endswith("the program changed. Run: make record ONLY=small")


def test_verify_misses_a_recording(failure: Failure) -> None:
    difference = verifying.verify(transcribing.cells(failure.broken, [HERE.version])[0], HERE)
    assert difference[0].endswith("not recorded. Run: make record ONLY=small")


def test_interrupted_record_loses_nothing(failure: Failure, monkeypatch: pytest.MonkeyPatch) -> None:
    recording.record(failure, here())
    before = {path.name: path.read_bytes() for path in (failure.folder / "recorded").iterdir()}

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    for place in ("run_now", "replace_folder"):
        with monkeypatch.context() as patch:
            patch.setattr(recording, place, interrupt)
            with pytest.raises(KeyboardInterrupt):
                recording.record(catalog.load_failure(failure.folder), here())
        assert {path.name: path.read_bytes() for path in (failure.folder / "recorded").iterdir()} == before


def test_absent_python_is_kept_while_the_program_is_the_same(failure: Failure) -> None:
    other = replace(HERE, version="3.15" if HERE.version != "3.15" else "3.14", patch="3.15.99")
    recording.record(failure, here() | {other.version: other})
    recording.record(catalog.load_failure(failure.folder), here())
    again = catalog.load_failure(failure.folder)
    assert again.pythons == {HERE.version: HERE.patch, other.version: "3.15.99"}
    assert again.broken.recording
    assert again.broken.recording.transcript(other.version, "default")


def test_absent_python_is_not_forgotten_in_silence(failure: Failure) -> None:
    other = replace(HERE, version="3.15" if HERE.version != "3.15" else "3.14", patch="3.15.99")
    recording.record(failure, here() | {other.version: other})
    (failure.folder / "broken.py").write_text(PROGRAM.replace("one", "uno"), encoding="utf-8")
    message = rf"Python {other.version} was recorded before, is not on this machine, .* --drop {other.version} small"
    with pytest.raises(recording.RefusedError, match=message):
        recording.record(catalog.load_failure(failure.folder), here())
    recording.record(catalog.load_failure(failure.folder), here(), drop=[other.version])
    assert list(catalog.load_failure(failure.folder).pythons) == [HERE.version]


@pytest.fixture
def patched(failure: Failure) -> tuple[Failure, dict[str, Interpreter]]:
    """The small failure, which asks for a patch release; that one prints another word."""
    file = failure.folder / "failure.toml"
    file.write_text(f'patches = ["{PATCH}"]\n' + file.read_text(encoding="utf-8"), encoding="utf-8")
    text = PROGRAM.replace('"one"', "__import__('os').environ.get('PATCH', 'newest')")
    (failure.folder / "broken.py").write_text(text, encoding="utf-8")
    older = failure.folder.parent / "python"
    older.write_text(f'#!/bin/sh\nPATCH=older exec "{HERE.path}" "$@"\n', encoding="utf-8")
    older.chmod(0o755)
    return catalog.load_failure(failure.folder), here() | {PATCH: replace(HERE, patch=PATCH, path=older)}


def test_patch_release_is_recorded_besides(patched: tuple[Failure, dict[str, Interpreter]]) -> None:
    failure, found = patched
    recording.record(failure, found)
    again = catalog.load_failure(failure.folder)
    assert again.pythons == {PATCH: PATCH, HERE.version: HERE.patch}
    assert again.broken.recording
    for version, printed in ((HERE.version, "newest"), (PATCH, "older")):
        transcript = again.broken.recording.transcript(version, "default")
        assert transcript
        assert transcript.python == found[version].patch
        assert transcript.text.splitlines()[1] == printed
        (cell,) = transcribing.cells(again.broken, [version])
        assert verifying.verify(cell, found[version]) == []
    assert len(verifying.verify(transcribing.Cell(again.broken, PATCH, "default"), HERE)) > 1
    newest_here = transcribing.Cell(again.broken, HERE.version, "default")
    assert verifying.verify(newest_here, found[PATCH]) == [], "compared with another patch release"


def test_patch_release_is_kept_while_it_is_claimed(patched: tuple[Failure, dict[str, Interpreter]]) -> None:
    failure, found = patched
    recording.record(failure, found)
    recording.record(catalog.load_failure(failure.folder), here())
    assert PATCH in catalog.load_failure(failure.folder).pythons
    failure.file.write_text(TOML, encoding="utf-8")
    recording.record(catalog.load_failure(failure.folder), here())
    again = catalog.load_failure(failure.folder)
    assert list(again.pythons) == [HERE.version]
    assert again.broken.recording
    assert again.broken.recording.transcript(PATCH, "default") is None


@pytest.fixture
def pythons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A machine with these Pythons and no others, as far as they say."""
    for folder, patch, gil in (
        ("a", "3.13.5", "true"),
        ("b", "3.13.18", "true"),
        ("c", "3.13.5", "true"),
        ("c", "3.14.1", "false"),
    ):
        (tmp_path / folder).mkdir(exist_ok=True)
        python = tmp_path / folder / f"python{patch.rpartition('.')[0]}{'t' * (gil == 'false')}"
        answer = f'[[{patch.replace(".", ",")}], "final", "fork", "{python}", {gil}]'
        python.write_text(f"#!/bin/sh\necho '{answer}'\n", encoding="utf-8")
        python.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "a"))
    monkeypatch.setenv("CLINIC_PYTHONS", os.pathsep.join([str(tmp_path / "b"), str(tmp_path / "c")]))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    monkeypatch.setenv("UV_PYTHON_INSTALL_DIR", str(tmp_path))
    interpreters.survey.cache_clear()
    yield tmp_path
    interpreters.survey.cache_clear()


@pytest.mark.usefixtures("pythons")
def test_newest_patch_release_stands_for_its_version() -> None:
    assert {name: item.patch for name, item in interpreters.find().items()} == {"3.13": "3.13.18"}
    found = {name: item.path.parent.name for name, item in interpreters.find_patches().items()}
    assert found == {"3.13.18": "b", "3.13.5": "a"}


def test_record_says_what_is_missing_and_not_used(
    pythons: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, failure: Failure
) -> None:
    script = replace(failure.broken, patches=("3.13.5", "3.14.8"))
    monkeypatch.setattr("clinic.runs.examples_named", lambda _: [replace(failure, scripts=(script,))])
    monkeypatch.setattr(recording, "record", lambda *_: [])
    assert main(["record"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "Python found: 3.13.18, 3.13.5"
    assert said[1] == f"Python not used (free-threaded): 3.14.1 ({pythons / 'c' / 'python3.14t'})"
    assert said[2].endswith(": 3.7, 3.8, 3.9, 3.10, 3.11, 3.12, 3.14, 3.15, 3.14.8")
    assert {line.split()[0] for line in said[4:7]} == {"pyenv", "uv", "apt"}
    assert "python3.14 python3.15," in said[6]


@pytest.mark.usefixtures("pythons")
def test_record_says_that_it_goes_back(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, failure: Failure
) -> None:
    monkeypatch.setattr(recording, "record", lambda *_: [])
    for recorded, warned in (("3.13.20", True), ("3.13.18", False), ("3.13.5", False)):
        example = replace(failure, pythons={"3.12": "3.12.99", "3.13": recorded})
        monkeypatch.setattr("clinic.runs.examples_named", lambda _, example=example: [example])
        assert main(["record"]) == 0
        said = f"small: Python 3.13.18 replaces {recorded}, which is newer. To keep it, put that on PATH"
        assert (said in capsys.readouterr().out) == warned


def test_nothing_missing_needs_no_remedy() -> None:
    assert interpreters.remedy([]) == []
    assert not any("apt" in line for line in interpreters.remedy(["3.13.5"]))


def test_releases_are_sorted_by_number() -> None:
    names = ["3.14", "3.13", "3.13.5", "3.14.0beta", "3.9", "3.13.18"]
    assert sorted(names, key=interpreters.age) == ["3.9", "3.13.5", "3.13.18", "3.13", "3.14.0beta", "3.14"]


def test_patch_releases_are_named_in_full() -> None:
    versions = ("3.14", "3.13.10", "3.13.5", "3.13")
    assert runs_label(dict.fromkeys(versions[:3], ("default",)), "en") == "3.14, 3.13.5, 3.13.10"
    assert runs_label(dict.fromkeys(versions, ("default",)), "en") == "3.13–3.14", (
        "the newest of its version stands for all"
    )
    assert runs_label({"3.14": START_METHODS, "3.13.5": ("spawn",)}, "en") == "3.14; 3.13.5 (spawn)"


def test_no_python_found(failure: Failure) -> None:
    with pytest.raises(recording.RefusedError, match=r"small: no Python that it claims was found\. Install one of"):
        recording.record(failure, {})


def test_command_line_reports_bad_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "lost_umbrella"]) == 2
    assert "ONLY=lost_umbrella: there is nothing of this name. Name a failure" in capsys.readouterr().err
    assert main(["record", "returned_futures"]) == 2
    assert "ONLY=returned_futures: there is nothing of this name. Did you mean 'returned_future'?" in (
        capsys.readouterr().err
    )
    assert main(["verify", "index"]) == 2
    assert "ONLY=index: there are no programs. Name a failure, a guide or a family" in capsys.readouterr().err
    assert main(["stamp", "failures/lost_umbrella.md"]) == 2
    assert "ONLY=failures/lost_umbrella.md: there is nothing of this name" in capsys.readouterr().err


def test_frames_do_not_count_between_pythons() -> None:
    assert skeleton(OLD) == skeleton(NEW)
    assert skeleton("tea\nmilk\n") == comparable("tea\nmilk\n") == "tea\nmilk\n"
    assert skeleton(OLD) != skeleton(NEW.replace("list item 0", "list item 1"))
    assert last_message(NEW.replace("(exit status 1)\n", "")) == "TypeError: no"
    assert last_message("done\n") is None


def test_library_lines_do_not_count_on_the_same_python() -> None:
    assert comparable(OLD) == comparable(NEW)
    assert comparable(OLD) != comparable(NEW.replace("line 4", "line 5"))
    assert comparable(OLD) != comparable(NEW.replace("in result", "in exception"))


def test_what_is_printed_after_a_traceback_counts() -> None:
    """An indented line too: it belongs to no frame any more."""
    traceback = 'Traceback (most recent call last):\n  File "broken.py", line 3, in main\n    open()\nOSError: no\n'
    assert comparable(f"{traceback}    tea\n") == f"{comparable(traceback)}    tea\n"
    repeated = traceback.replace("OSError", "  [Previous line repeated 9 more times]\n    tea\nOSError")
    assert comparable(repeated) == comparable(repeated.replace("    tea", "    milk"))


def test_copied_stack_of_a_forked_worker_does_not_count() -> None:
    library = '  File "/usr/lib/python3.15/multiprocessing'
    dump = f'{library}/process.py", line 320 in _bootstrap\n{library}/popen_fork.py", line 87 in _launch\n'
    rest = '\n--- worker process ---\n  File "broken.py", line 3 in fill\n'
    unread = f'{dump}  File "__init__", line ??? in __init__\n  <invalid frame>\n{rest}'
    assert comparable(unread) == comparable(f'{dump}  File "broken.py", line 18 in main\n{rest}')
    assert comparable(unread) != comparable(unread.replace("in fill", "in pour"))
    assert comparable(unread) != comparable(unread.replace("_bootstrap", "_start"))


def test_lines_that_only_look_like_a_message_are_none() -> None:
    assert messages("umbrellas: 3\n") == []
    code = '    raise LookupError("an OSError: no umbrella")'
    assert messages(f'  File "broken.py", line 3, in main\n{code}\nLookupError: rain\n') == ["LookupError: rain"]


def test_every_message_is_found() -> None:
    text = (
        NEW.replace("(exit status 1)\n", "")
        + "\nThe above exception was …\n\n"
        + OLD.replace("TypeError: no", "a.B: yes")
    )
    assert messages(text) == ["TypeError: no", "a.B: yes"]


def test_messages_of_a_failure_are_those_of_its_failing_programs() -> None:
    """What a fix prints is not among them; what a program ended with is, even where nothing was printed."""
    failures = catalog.load()
    found = {failure.slug: list(wordings(failure)) for failure in failures}
    assert {script.role for each in found.values() for _, script, _ in each}.isdisjoint({"fixed"})
    assert {message for each in found.values() for message, _, _ in each}.isdisjoint({OK, HANGS})
    fixes = [script.recording for failure in failures for script in failure.scripts if script.role == "fixed"]
    assert any(messages(transcript.text) for recording in fixes if recording for transcript in recording.transcripts)
    script = failures[0].broken
    assert script.recording
    first = replace(script.recording.transcripts[0], verdict="killed by SIGSEGV")
    killed = replace(script, recording=replace(script.recording, transcripts=(first,)))
    assert "killed by SIGSEGV" in [message for message, _, _ in wordings(replace(failures[0], scripts=(killed,)))]


def test_failure_that_is_not_recorded_yet_has_no_messages() -> None:
    (failure,) = catalog.load(only=["returned_future"])
    assert list(wordings(failure))
    scripts = tuple(replace(script, recording=None) for script in failure.scripts)
    assert list(wordings(replace(failure, scripts=scripts))) == []


def test_line_of_the_source_in_c_is_left_out() -> None:
    assert worded("SSLError: bad record mac (_ssl.c:2580)") == "SSLError: bad record mac (_ssl.c:…)"


def test_normalizing_is_done_once() -> None:
    text = (
        'File "/a/run/broken.py", line 1, in f\n<Lock at 0x7f012345>  \nFile "/x/lib/python3.9/queue.py", line 2, in g'
    )
    once = normalize(text)
    assert once == 'File "broken.py", line 1, in f\n<Lock at 0x…>\nFile "/usr/lib/python3.9/queue.py", line 2, in g\n'
    assert normalize(once) == once
    assert normalize("\n  X\n\n") == "  X\n"


@pytest.mark.parametrize(
    ("answers", "status", "said"), [([["x"], []], 0, "1 differ once"), ([["x"], ["x"]], 1, "1 differ twice")]
)
def test_verify_runs_a_difference_again(
    answers: list[list[str]],
    status: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    failure = catalog.load(only=["returned_future"])[0]
    cell = transcribing.cells(failure.broken, [HERE.version])[0]
    monkeypatch.setattr(proving, "cells", lambda script, _: [cell] if script.path.stem == "broken" else [])
    monkeypatch.setattr(verifying, "verify", lambda *_: answers.pop(0))
    assert main(["verify", "returned_future"]) == status
    assert said in capsys.readouterr().out
