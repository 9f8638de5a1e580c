"""``doctor.pyz`` runs programs: those that it carries, beside their recordings, and the reader's own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import psutil
import pytest
from clinic import exports
from clinic.doctor import trying
from clinic.places import EXAMPLES
from whole import FAILURES

MOST_BYTES = 300_000
LIMIT = 120


@pytest.fixture(scope="module")
def pyz(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The doctor in one file, as the site offers it."""
    file = tmp_path_factory.mktemp("doctor") / "doctor.pyz"
    exports.pack(FAILURES, file)
    return file


def doctor(pyz: Path, *arguments: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run it as a reader does, without anybody at the keyboard."""
    return subprocess.run(
        [sys.executable, pyz, *arguments], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        timeout=LIMIT,
    )  # fmt: skip


def test_file_is_small(pyz: Path) -> None:
    assert pyz.stat().st_size < MOST_BYTES


def test_carried_programs_end_as_recorded(pyz: Path) -> None:
    done = doctor(pyz, "--check", "returned_future", "globals_not_shared", "--yes")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "as recorded  returned_future/broken.py: TypeError: cannot pickle '_thread.RLock' object" in done.stdout
    assert "as recorded  returned_future/fixed_return_values.py: ok" in done.stdout
    assert "as recorded  globals_not_shared/broken.py: prints " in done.stdout
    assert " 0 different" in done.stdout


def test_it_asks_first(pyz: Path) -> None:
    done = doctor(pyz, "--check", "returned_future")
    assert done.returncode == 2
    assert "Nothing was run. With --yes" in done.stderr
    assert "as recorded" not in done.stdout


def test_unknown_name_gets_the_nearest(pyz: Path) -> None:
    done = doctor(pyz, "--check", "returned_futur", "--yes", "--lang", "ja")
    assert done.returncode == 2
    assert done.stderr.startswith("returned_futur：この名前の失敗はありません。候補：returned_future")


def changed(pyz: Path, folder: Path, **values: object) -> Path:
    """Return a copy that carries one program, ``broken.py`` of returned_future, with other values."""
    copy = folder / "changed.pyz"
    with zipfile.ZipFile(pyz) as old, zipfile.ZipFile(copy, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.endswith("programs.json"):
                program = json.loads(data)["returned_future"][0]
                data = json.dumps({"returned_future": [{**program, **values}]}).encode()
            new.writestr(name, data)
    return copy


def test_what_differs_can_be_reported(pyz: Path, tmp_path: Path) -> None:
    version = "{}.{}".format(*sys.version_info)
    endings = {version: dict.fromkeys(("fork", "spawn", "forkserver"), "ok")}
    done = doctor(changed(pyz, tmp_path, endings=endings), "--check", "all", "--yes")
    assert done.returncode == 1
    message = "TypeError: cannot pickle '_thread.RLock' object"
    assert f"DIFFERS      returned_future/broken.py: {message}; recorded: ok" in done.stdout
    report = done.stdout.partition("Ready to be reported:")[2]
    assert f"Python {sys.version.split()[0]}" in report
    assert f"  here:     {message}\n" in report
    assert f"  | {message}\n" in report


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"requires": ["no-such-package"]}, "it needs no-such-package, which is not installed"),
        ({"endings": {"3.7": {"fork": "ok"}}}, None),
        ({"endings": {"3.99": {"fork": "ok"}}}, "nothing is recorded for Python"),
    ],
)
def test_what_cannot_be_run_says_why(pyz: Path, tmp_path: Path, values: dict[str, object], reason: str | None) -> None:
    """A Python newer than all that were recorded is held to the newest one."""
    done = doctor(changed(pyz, tmp_path, **values), "--check", "returned_future", "--yes")
    if reason:
        assert reason in done.stdout
        assert "0 as recorded, 0 different, 1 not run" in done.stdout
    else:
        assert "DIFFERS" in done.stdout


def test_program_that_hangs_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    text = (EXAMPLES / "failures" / "fork_with_threads" / "broken.py").read_text(encoding="utf-8")
    marker = f"token_{os.getpid()}_{time.time_ns()}"
    program = {
        "name": f"{marker}.py", "files": {f"{marker}.py": text},
        "via": "file", "flags": [], "requires": [], "prints": [],
    }  # fmt: skip
    ended, _ = trying.attempt(program, limit=4.0)
    assert ended == "hangs"
    deadline = time.monotonic() + 10  # a busy machine takes its time to end what was killed
    while (left := named(marker)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert left == []


def named(marker: str) -> list[psutil.Process]:
    """Return the processes that have a text in their command."""
    every = psutil.process_iter(["cmdline"])
    return [process for process in every if marker in " ".join(process.info["cmdline"] or [])]


@pytest.mark.parametrize(
    ("status", "lines", "verdict"),
    [
        (None, [], "hangs"),
        (0, ["Traceback (most recent call last):", '  File "a.py", line 1', "ValueError: no"], "ok"),
        (1, ["Traceback (most recent call last):", '  File "a.py", line 1', "    f()", "a.B: no", "note"], "a.B: no"),
        (3, ["bye"], "exit status 3"),
        (-9, [], "killed by SIGKILL"),
    ],
)
def test_verdict_is_that_of_the_recordings(status: int | None, lines: list[str], verdict: str) -> None:
    assert trying.verdict(status, lines) == verdict


def test_own_program_that_fails_is_diagnosed(pyz: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text(
        "import sys\nfrom concurrent.futures import ProcessPoolExecutor\n\n\n"
        "def main():\n    print(sys.argv[1:], sys.stdin.read())\n    with ProcessPoolExecutor(1) as pool:\n"
        "        pool.submit(lambda: 1).result()\n\n\nif __name__ == '__main__':\n    main()\n"
    )
    done = doctor(pyz, "--run", "mine.py", "--check", "x", folder=tmp_path)
    assert done.returncode == 1
    assert done.stdout == "['--check', 'x'] \n", "it has its own output and its own arguments"
    assert "The program ended with status 1. What the doctor says:" in done.stderr
    assert "failures/lambda_submitted.html" in done.stderr


def test_own_program_that_works_is_left_alone(pyz: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text("import sys\nprint('out')\nprint('err', file=sys.stderr)\n")
    done = doctor(pyz, "--run", "mine.py", folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "out\n", "err\n")


def test_own_program_that_stands_still_is_diagnosed(pyz: Path, tmp_path: Path) -> None:
    source = EXAMPLES / "failures" / "nested_submit_same_threads" / "broken.py"
    (tmp_path / "mine.py").write_text(source.read_text(encoding="utf-8"))
    done = doctor(pyz, "--limit", "12", "--still", "2", "--run", "mine.py", folder=tmp_path)
    assert done.returncode == 128 + 9, "the limit ended it"
    assert "The program stands still. What the doctor says:" in done.stderr
    assert "failures/nested_submit_same_threads.html" in done.stderr


def test_no_such_program_is_said(pyz: Path, tmp_path: Path) -> None:
    done = doctor(pyz, "--run", "no.py", folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr == "no.py: there is no such program. Write: --run SCRIPT, and its arguments behind it\n"
