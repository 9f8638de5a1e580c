"""A run has a limit, shows what a terminal shows, and leaves no process behind."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from clinic.interpreters import Interpreter
from clinic.normalizing import HANGS, OK, normalize
from clinic.places import ROOT
from clinic.records import GUIDE, Script
from clinic.running import IDLE, run
from clinic.schema import NO_START_METHOD, START_METHODS
from clinic.transcribing import transcribe, verdict
from conftest import HERE
from packaging.specifiers import SpecifierSet

STUBBORN = """
import os, signal, sys, time
for signum in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
    signal.signal(signum, signal.SIG_IGN)
for _ in range(3):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(600)
        time.sleep(600)
print("three children and three grandchildren", flush=True)
time.sleep(600)
"""
ESCAPED = """
import os, subprocess, sys
reader, writer = os.pipe()
for variables in ({}, {"CLINIC_RUN": "another"}):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            os.write(writer, f"{os.getpid()}\\n".encode())
            os.execve(sys.executable, [sys.executable, "-c", "import time; time.sleep(600)"], variables)
        os._exit(0)
    os.wait()
os.close(writer)
print(open(reader).read(), end="")
print(subprocess.Popen(["env", "-i", "sleep", "600"]).pid, flush=True)
os._exit(0)
"""
KILLS_ITS_PARENT = """
import os, signal, time
os.kill(os.getppid(), signal.{0})
time.sleep(600)
"""
RECORDER = """
import sys
from pathlib import Path
from conftest import HERE
from test_running import HANGS_WITH_A_CHILD, run, script
run(script(Path(sys.argv[1]), HANGS_WITH_A_CHILD.format(sys.argv[1])), HERE)
"""
HANGS_WITH_A_CHILD = """
import os, pathlib, time
child = os.fork()
if child:
    pathlib.Path({0!r}, "new").write_text(f"{{os.getpid()}} {{child}} {{os.getppid()}}")
    os.rename({0!r} + "/new", {0!r} + "/pids")
time.sleep(600)
"""
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux gives orphans to a process of one's choice")
METHOD = """
import multiprocessing
print(multiprocessing.get_start_method())
"""
BOTH_STREAMS = """
import sys
print("first")
print("second", file=sys.stderr)
print("third")
"""
DAEMON = """
import os, time
if os.fork() == 0:
    os.setsid()
    time.sleep(600)
"""
STARVED = """
import threading
def wait() -> None:
    threading.Event().wait()
threading.Thread(target=wait, daemon=True).start()
wait()
"""


def script(folder: Path, text: str, *, expect: str = "ok", via: str = "file", flags: tuple[str, ...] = ()) -> Script:
    """Write a program."""
    path = folder / "program.py"
    path.write_text(text, encoding="utf-8")
    return Script(path, GUIDE, expect, SpecifierSet(), (NO_START_METHOD,), via=via, flags=flags)


def left_over(text: str) -> list[psutil.Process]:
    """Return the processes whose environment was made for a run and that still live."""
    found = []
    for process in psutil.process_iter():
        try:
            if text in process.environ().get("HOME", "") and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
        except psutil.Error:
            continue
    return found


def test_stubborn_family_is_ended_at_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "program").mkdir()
    started = time.monotonic()
    done = run(script(tmp_path / "program", STUBBORN), HERE, limit=2.0)
    assert done.hung
    assert done.left_behind >= 7
    assert "three children" in done.output
    assert time.monotonic() - started < 30
    assert left_over(str(tmp_path)) == []


def test_what_outlives_the_program_is_ended_too(tmp_path: Path) -> None:
    done = run(script(tmp_path, DAEMON), HERE)
    assert done.status == 0
    assert done.left_behind == 1


def living(pids: Iterable[int]) -> list[int]:
    """Return those that are processes still, zombies excepted."""
    found = []
    for pid in pids:
        with contextlib.suppress(psutil.Error):
            if psutil.Process(pid).status() != psutil.STATUS_ZOMBIE:
                found.append(pid)
    return found


@LINUX
def test_nobody_leaves_by_changing_the_environment(tmp_path: Path) -> None:
    done = run(script(tmp_path, ESCAPED), HERE)
    escaped = [int(line) for line in done.output.split()]
    assert len(escaped) == 3
    assert done.left_behind == 3
    assert living(escaped) == []


@LINUX
@pytest.mark.parametrize("name", ["SIGTERM", "SIGKILL"])
def test_program_that_ends_its_supervisor_does_not_outlive_it(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "program").mkdir()
    with pytest.raises(RuntimeError, match="has ended its supervisor, which is its parent"):
        run(script(tmp_path / "program", KILLS_ITS_PARENT.format(name)), HERE)
    assert left_over(str(tmp_path)) == []
    assert run(script(tmp_path / "program", "print('again')"), HERE).output == "again\n"


@LINUX
def test_runs_of_a_thread_have_the_same_parent_which_ends_with_the_thread(tmp_path: Path) -> None:
    asks = script(tmp_path, "import os; print(os.getppid())")

    def parents() -> list[int]:
        return [int(run(asks, HERE).output) for _ in range(2)]

    with ThreadPoolExecutor(1) as pool:
        others = pool.submit(parents).result()
    assert len({*parents()}) == len({*others}) == 1
    assert not {*others} & {*parents()}
    deadline = time.monotonic() + 20
    while living(others) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert living(others) == []


@LINUX
def test_a_command_that_is_not_there(tmp_path: Path) -> None:
    missing = replace(HERE, path=tmp_path / "no-python")
    done = run(script(tmp_path, "print()"), missing)
    assert done.status == 127
    assert "was not started: [Errno 2] No such file or directory" in done.output


@LINUX
def test_nothing_outlives_a_recorder_that_is_killed(tmp_path: Path) -> None:
    """pytest-timeout, CI and impatient people end it without a chance to tidy up."""
    path = os.pathsep.join([str(ROOT / "conf"), str(ROOT / "tests")])
    recorder = psutil.Popen([sys.executable, "-c", RECORDER, str(tmp_path)], env={**os.environ, "PYTHONPATH": path})
    try:
        deadline = time.monotonic() + 60
        while not (tmp_path / "pids").exists():
            assert time.monotonic() < deadline
            assert recorder.poll() is None
            time.sleep(0.05)
        pids = [int(pid) for pid in (tmp_path / "pids").read_text(encoding="utf-8").split()]
        assert living(pids) == pids
    finally:
        recorder.kill()
        recorder.wait()
    deadline = time.monotonic() + 20
    while living(pids) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert living(pids) == []


def test_hang_without_saying_so_is_reported(tmp_path: Path) -> None:
    done = run(script(tmp_path, "import time\nprint('waiting')\ntime.sleep(600)"), HERE, limit=1.0)
    assert done.hung
    assert verdict(done) == HANGS
    assert "s: it hangs)" in transcribe(script(tmp_path, ""), done)


def test_hang_is_noticed_early_and_dumped(tmp_path: Path) -> None:
    done = run(script(tmp_path, STARVED, expect="hangs"), HERE)
    assert done.hung
    assert IDLE <= done.seconds < 30
    dump = normalize(done.dump)
    assert dump.startswith("--- main process ---")
    assert dump.count('File "program.py", line 4 in wait') == 2


def test_only_who_can_answer_is_asked_for_stacks(tmp_path: Path) -> None:
    """The signal would kill a process without the hook, and its silence would stand in the recording."""
    text = "import subprocess\nsubprocess.run(['env', '-i', 'sleep', '600'])"
    done = run(script(tmp_path, text, expect="hangs"), HERE)
    assert done.hung
    assert done.dump.count("---\n") == 1
    assert done.left_behind == 2


def test_streams_keep_their_order_as_in_a_terminal(tmp_path: Path) -> None:
    assert run(script(tmp_path, BOTH_STREAMS), HERE).output == "first\nsecond\nthird\n"


@pytest.mark.parametrize("method", START_METHODS)
def test_start_method_is_the_default_and_no_more(tmp_path: Path, method: str) -> None:
    assert run(script(tmp_path, METHOD), HERE, method).output == f"{method}\n"
    again = "import multiprocessing\nmultiprocessing.set_start_method('fork')\nprint('may be set')"
    assert run(script(tmp_path, again), HERE, method).output == "may be set\n"


@pytest.mark.parametrize("via", ["file", "stdin", "command"])
def test_ways_to_give_python_a_program(tmp_path: Path, via: str) -> None:
    program = script(tmp_path, "import sys\nprint(sys.argv[0], sys.flags.optimize)", via=via, flags=("-O",))
    shown = {"file": "program.py", "stdin": "", "command": "-c"}[via]
    assert run(program, HERE).output == f"{shown} 1\n"


def test_program_typed_at_the_prompt(tmp_path: Path) -> None:
    done = run(script(tmp_path, "1 + 1\n", via="interactive"), HERE)
    assert ">>> 2" in done.output


def test_program_cannot_talk_its_verdict_into_another(tmp_path: Path) -> None:
    said = "(no output and no CPU time for 2 s: it hangs; all its threads, by faulthandler:)"
    assert verdict(run(script(tmp_path, f"print({said!r})"), HERE)) == OK
    text = "print('  File \"a.py\", line 1, in f\\nValueError: no\\n(exit status 1)')"
    assert verdict(run(script(tmp_path, text), HERE)) == OK
    assert verdict(run(script(tmp_path, "raise KeyError('a')"), HERE)) == "KeyError: 'a'"


def test_program_hears_ctrl_c_though_a_shell_runs_the_recorder_in_the_background(tmp_path: Path) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        done = run(script(tmp_path, "import signal\nsignal.raise_signal(signal.SIGINT)"), HERE)
    finally:
        signal.signal(signal.SIGINT, before)
    assert verdict(done) == "KeyboardInterrupt"


def test_exit_status_is_told(tmp_path: Path) -> None:
    program = script(tmp_path, "import sys\nsys.exit(3)")
    done = run(program, HERE)
    assert transcribe(program, done) == "$ python program.py\n(exit status 3)\n"
    assert verdict(done) == "exit status 3"
    program = script(tmp_path, "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)")
    assert transcribe(program, run(program, HERE)) == "$ python program.py\n(killed by SIGKILL)\n"


def test_requirement_that_is_not_installed(tmp_path: Path) -> None:
    program = script(tmp_path, "")
    missing = replace(program, requires=("no-such-package",))
    with pytest.raises(RuntimeError, match=r"no-such-package is not installed\. Run: make test"):
        run(missing, HERE)


def test_only_the_requirement_is_offered(tmp_path: Path) -> None:
    program = script(tmp_path, "import dill\nprint('dill')\nimport furo")
    needing = replace(program, requires=("dill",))
    bare = Interpreter(HERE.version, HERE.patch, HERE.path, HERE.default_start_method)
    output = run(needing, bare).output
    assert output.startswith("dill\n")
    assert "No module named 'furo'" in output


def test_only_the_command_of_the_requirement_is_offered(tmp_path: Path) -> None:
    program = script(tmp_path, "import os\nprint(os.listdir(os.environ['PATH'].split(os.pathsep)[0]))")
    assert run(replace(program, requires=("py-spy",)), HERE).output == "['py-spy']\n"


def test_temporary_files_of_a_killed_run_are_removed(tmp_path: Path) -> None:
    text = "import tempfile, time\nprint(tempfile.mkdtemp(), flush=True)\ntime.sleep(600)"
    done = run(script(tmp_path, text, expect="hangs"), HERE)
    folder = Path(done.output.strip())
    assert folder.is_absolute()
    assert not folder.exists()
