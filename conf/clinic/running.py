"""Run one script as a reader would, in a terminal of its own, with a hard limit; leave nothing behind."""

from __future__ import annotations

import os
import pty
import select
import shutil
import sys
import tempfile
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import psutil

from clinic import owning
from clinic.dumping import DUMP, dump_stacks
from clinic.interpreters import Interpreter
from clinic.owning import TOKEN, Family, members
from clinic.records import Script
from clinic.requirements import link_commands, link_requirements

HOOK = Path(__file__).parent / "hook"
LIMIT = 60.0
IDLE = 2.0
GRACE = 2.0
POLL = 0.1


@dataclass(frozen=True)
class Run:
    """How one run ended. ``status`` is the exit status, negative for a signal, None if it hung."""

    status: int | None
    output: str
    dump: str
    seconds: float
    left_behind: int

    @property
    def hung(self) -> bool:
        """True if the run had to be stopped."""
        return self.status is None


@dataclass(frozen=True)
class Launch:
    """What is started and how: the ``command`` in a ``folder``, with what is ``typed`` into it.

    It is stopped after ``limit`` seconds, or when nothing has moved for ``idle`` seconds.
    """

    command: list[str]
    folder: Path
    typed: Path
    environment: dict[str, str]
    limit: float
    idle: float | None


def run(
    script: Script,
    interpreter: Interpreter,
    start_method: str | None = None,
    *,
    limit: float = LIMIT,
    variables: Mapping[str, str] = MappingProxyType({}),
) -> Run:
    """Run a copy of the script's folder in a pseudo-terminal, with the script's own command.

    ``start_method`` replaces the platform's default one, None leaves it alone.
    ``variables`` come into its environment; a ``PYTHONPATH`` among them comes before the one that is there.
    ``limit`` is in seconds. A script that may hang is stopped earlier: as soon as it has
    neither printed nor used any CPU time for :data:`IDLE` seconds.
    """
    with tempfile.TemporaryDirectory(prefix="clinic-") as name:
        room = Path(name).resolve()
        folder = room / "run"
        shutil.copytree(script.path.parent, folder, ignore=shutil.ignore_patterns("recorded*", "__pycache__"))
        for helper in script.helpers:
            if helper.parent != script.path.parent:
                shutil.copy(helper, folder)
        forced = start_method if start_method != interpreter.default_start_method else None
        source = folder / script.path.name
        launch = Launch(
            command=[
                sys.executable if script.group else str(bare(interpreter, room)),
                *script.flags,
                *given(script, source),
            ],
            folder=folder,
            typed=source if script.via in ("stdin", "interactive") else Path(os.devnull),
            environment=joined(environment(script, room, forced), variables),
            limit=limit,
            idle=IDLE if script.may_hang or script.expect == "hangs" else None,
        )
        return watch(launch)


def bare(interpreter: Interpreter, room: Path) -> Path:
    """Make a virtual environment that has no packages, as ``python -m venv --without-pip`` does; return its Python.

    What else is installed for an interpreter is neither seen by a program nor loaded at each of its starts.
    """
    home = interpreter.path.resolve().parent
    python = room / "venv" / "bin" / interpreter.path.name
    python.parent.mkdir(parents=True)
    python.symlink_to(interpreter.path.resolve())
    settings = f"home = {home}\ninclude-system-site-packages = false\n"
    (room / "venv" / "pyvenv.cfg").write_text(settings, encoding="utf-8")
    return python


def given(script: Script, source: Path) -> list[str]:
    """Return how a program stands behind Python's options on the command line."""
    ways = {"file": [source.name], "stdin": [], "command": ["-c", source.read_text("utf-8")], "interactive": ["-i"]}
    return ways[script.via]


def environment(script: Script, room: Path, start_method: str | None) -> dict[str, str]:
    """Return all that a program finds in its environment; ``room`` is the folder that the run has for itself."""
    commands = link_commands(script.requires, room / "commands")
    temporary = room / "tmp"
    temporary.mkdir()
    variables = {
        "PATH": os.pathsep.join([*map(str, commands), os.environ.get("PATH", os.defpath)]),
        "HOME": str(room / "run"),
        "TMPDIR": str(temporary),
        "LANG": "C.UTF-8",
        "TERM": "dumb",
        "NO_COLOR": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        TOKEN: uuid.uuid4().hex,
    }
    if script.may_hang or script.expect == "hangs":
        variables[DUMP] = str(room / "dump")
    if start_method:
        variables["CLINIC_START_METHOD"] = start_method
    hook = [HOOK] if variables.keys() & {DUMP, "CLINIC_START_METHOD"} else []
    if paths := [*hook, *link_requirements(script.requires, room / "requires")]:
        variables["PYTHONPATH"] = os.pathsep.join(map(str, paths))
    return variables


def joined(environment: Mapping[str, str], variables: Mapping[str, str]) -> dict[str, str]:
    """Add variables to an environment; of two ``PYTHONPATH`` both count."""
    paths = [each["PYTHONPATH"] for each in (variables, environment) if "PYTHONPATH" in each]
    return {**environment, **variables, **({"PYTHONPATH": os.pathsep.join(paths)} if paths else {})}


def watch(launch: Launch) -> Run:
    """Start a command in a session and a terminal of its own, and collect what it prints."""
    terminal, other_end = pty.openpty()
    started = time.monotonic()
    with launch.typed.open("rb") as stdin:
        family = owning.start(launch.command, launch.folder, launch.environment, stdin, other_end)
    output = bytearray()
    stacks = ""
    try:
        status = wait(family, launch, terminal, output)
        if status is None and DUMP in launch.environment:
            stacks = dump_stacks(family, Path(launch.environment[DUMP]))
        elif status is not None:
            read(terminal, output, time.monotonic() + GRACE)
    finally:
        left_behind = owning.end(family)
        os.close(terminal)
    text = output.decode("utf-8", "replace").replace("\r\n", "\n")
    return Run(status, text, stacks, time.monotonic() - started, left_behind)


def wait(family: Family, launch: Launch, terminal: int, output: bytearray) -> int | None:
    """Read until the program ends; return its status, None when the limit passes or nothing moves any more."""
    started = moved = time.monotonic()
    last: object = None
    while (status := owning.status(family)) is None:
        now = time.monotonic()
        read(terminal, output, now + POLL)
        if launch.idle is not None:
            alive = members(family)
            activity = (len(output), {member.pid: cpu_seconds(member) for member in alive})
            if activity != last or any(map(wants_cpu, alive)):
                moved, last = now, activity
            if now - moved >= launch.idle:
                return None
        if now - started >= launch.limit:
            return None
    return status


def read(terminal: int, output: bytearray, deadline: float) -> None:
    """Append what the terminal shows until the deadline, or until nobody can write to it any more."""
    while (left := deadline - time.monotonic()) > 0:
        if not select.select([terminal], [], [], left)[0]:
            return
        try:
            chunk = os.read(terminal, 65536)
        except OSError:  # Linux: EIO when the last writer has gone
            chunk = b""
        if not chunk:
            time.sleep(min(left, POLL / 100))
            return
        output += chunk


def cpu_seconds(process: psutil.Process) -> float:
    """Return the CPU time that a process has used, in seconds; -1 once it has gone."""
    try:
        times = process.cpu_times()
    except psutil.Error:
        return -1.0
    return float(times.user + times.system)


def wants_cpu(process: psutil.Process) -> bool:
    """Tell a process that waits for the CPU, as on a busy machine, from one that waits for something else."""
    try:
        return process.status() in (psutil.STATUS_RUNNING, psutil.STATUS_DISK_SLEEP)
    except psutil.Error:
        return False
