"""Run one script as a reader would, in a terminal of its own, with a hard limit; leave nothing behind."""

from __future__ import annotations

import contextlib
import importlib.metadata
import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
from packaging.requirements import Requirement

from clinic.interpreters import Interpreter
from clinic.records import Script

HOOK = Path(__file__).parent / "hook"
LIMIT = 60.0
IDLE = 2.0
GRACE = 2.0
POLL = 0.1
SERVICES = ("multiprocessing.forkserver", "multiprocessing.resource_tracker", "multiprocessing.semaphore_tracker")


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


def run(script: Script, interpreter: Interpreter, start_method: str | None = None, *, limit: float = LIMIT) -> Run:
    """Run a copy of the script's folder in a pseudo-terminal, with the script's own command.

    ``start_method`` replaces the platform's default one, None leaves it alone.
    ``limit`` is in seconds. A script that may hang is stopped earlier: as soon as it has
    neither printed nor used any CPU time for :data:`IDLE` seconds.
    """
    may_hang = script.may_hang or script.expect == "hangs"
    with tempfile.TemporaryDirectory(prefix="clinic-") as name:
        folder = Path(name).resolve() / "run"
        shutil.copytree(script.path.parent, folder, ignore=shutil.ignore_patterns("recorded*", "__pycache__"))
        dump = folder.parent / "dump"
        paths = [str(path) for path in link_requirements(script.requires, folder.parent / "requires")]
        commands = link_commands(script.requires, folder.parent / "commands")
        temporary = folder.parent / "tmp"
        temporary.mkdir()
        environment = {
            "PATH": os.pathsep.join([*map(str, commands), os.environ.get("PATH", os.defpath)]),
            "HOME": str(folder),
            "TMPDIR": str(temporary),
            "LANG": "C.UTF-8",
            "TERM": "dumb",
            "NO_COLOR": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "CLINIC_RUN": uuid.uuid4().hex,
        }
        if may_hang:
            environment["CLINIC_DUMP"] = str(dump)
        if start_method and start_method != interpreter.default_start_method:
            environment["CLINIC_START_METHOD"] = start_method
        if may_hang or "CLINIC_START_METHOD" in environment:
            paths.insert(0, str(HOOK))
        if paths:
            environment["PYTHONPATH"] = os.pathsep.join(paths)
        for helper in script.helpers:
            if helper.parent != script.path.parent:
                shutil.copy(helper, folder)
        command = [sys.executable if script.group else str(interpreter.path), *script.flags]
        source = folder / script.path.name
        more = {"file": [source.name], "stdin": [], "command": ["-c", source.read_text("utf-8")], "interactive": ["-i"]}
        typed = source if script.via in ("stdin", "interactive") else Path(os.devnull)
        return watch([*command, *more[script.via]], folder, typed, environment, dump, limit, IDLE if may_hang else None)


def watch(
    command: list[str],
    folder: Path,
    typed: Path,
    environment: dict[str, str],
    dump: Path,
    limit: float,
    idle: float | None,
) -> Run:
    """Start a command in a session and a terminal of its own, and collect what it prints."""
    token = environment["CLINIC_RUN"]
    terminal, other_end = pty.openpty()
    started = time.monotonic()
    with typed.open("rb") as stdin:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdin=stdin, stdout=other_end, stderr=other_end,
            start_new_session=True,
        )  # fmt: skip
    os.close(other_end)
    output = bytearray()
    stacks = ""
    try:
        hung = not wait(process, terminal, output, token, started + limit, idle)
        if hung and "CLINIC_DUMP" in environment:
            stacks = dump_stacks(process.pid, token, dump)
        elif not hung:
            read(terminal, output, time.monotonic() + GRACE)
    finally:
        left_behind = kill(token)
        process.wait()
        os.close(terminal)
    text = output.decode("utf-8", "replace").replace("\r\n", "\n")
    seconds = time.monotonic() - started
    return Run(None if hung else process.returncode, text, stacks, seconds, left_behind)


def wait(
    process: subprocess.Popen[bytes], terminal: int, output: bytearray, token: str, deadline: float, idle: float | None
) -> bool:
    """Read until the process ends; False when the deadline passes or nothing moves any more."""
    moved, last = time.monotonic(), None
    while process.poll() is None:
        now = time.monotonic()
        read(terminal, output, now + POLL)
        if idle is not None:
            activity = (len(output), [(member.pid, cpu_seconds(member)) for member in members(token)])
            if activity != last or any(wants_cpu(member) for member in members(token)):
                moved, last = now, activity
            if now - moved >= idle:
                return False
        if now >= deadline:
            return False
    return True


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


def members(token: str) -> Iterator[psutil.Process]:
    """Yield every process of a run, wherever it has moved: they inherit the run's token."""
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if process.environ().get("CLINIC_RUN") == token:
                yield process


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


def dump_stacks(main: int, token: str, dump: Path) -> str:
    """Ask every Python process of a run, one after the other, for the stacks of its threads."""
    parts = []
    for process in sorted(members(token), key=lambda member: (member.pid != main, member.pid)):
        with contextlib.suppress(psutil.Error):
            if any(service in part for part in process.cmdline() for service in SERVICES) and not worker(process):
                continue
            before = dump.stat().st_size if dump.exists() else 0
            process.send_signal(signal.SIGUSR1)
            text = grown(dump, before)
            title = "main process" if process.pid == main else "worker process"
            parts.append(f"--- {title} ---\n{text}")
    return "\n".join(parts)


def worker(process: psutil.Process) -> bool:
    """Tell a worker that the fork server made, which keeps the server's command line, from the server."""
    parent = process.parent()
    return parent is not None and any("multiprocessing.forkserver" in part for part in parent.cmdline())


def grown(dump: Path, before: int) -> str:
    """Wait until a dump has come and stopped growing; return it."""
    deadline, size = time.monotonic() + GRACE, -1
    while time.monotonic() < deadline:
        time.sleep(POLL)
        now = dump.stat().st_size if dump.exists() else 0
        if now == size and now > before:
            break
        size = now
    return dump.read_bytes()[before:].decode("utf-8", "replace") if dump.exists() else ""


def kill(token: str) -> int:
    """Kill what is left of a run until nothing is; return how many processes there were."""
    killed: set[int] = set()
    while alive := [process for process in members(token) if process.status() != psutil.STATUS_ZOMBIE]:
        for process in alive:
            killed.add(process.pid)
            with contextlib.suppress(psutil.Error):
                process.kill()
        psutil.wait_procs(alive, timeout=POLL)
    return len(killed)


def link_requirements(names: Iterable[str], folder: Path) -> list[Path]:
    """Offer pure-Python packages of this environment, and nothing else of it, to another interpreter."""
    packages = {package for name in with_dependencies(names) for package in top_level(name)}
    if not packages:
        return []
    folder.mkdir()
    for package in packages:
        (folder / package.name).symlink_to(package)
    return [folder]


def link_commands(names: Iterable[str], folder: Path) -> list[Path]:
    """Offer the commands that these distributions install, and no others of this environment."""
    files = [file for name in names for file in distribution(name).files or [] if file.parent.name == "bin"]
    if not files:
        return []
    folder.mkdir()
    for file in files:
        (folder / file.name).symlink_to(Path(str(file.locate())).resolve())
    return [folder]


def with_dependencies(names: Iterable[str]) -> set[str]:
    """Add what the distributions require themselves, and so on; extras are left out."""
    found: set[str] = set()
    left = list(names)
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            needs = [Requirement(text) for text in distribution(name).requires or []]
            left += [need.name for need in needs if need.marker is None or need.marker.evaluate({"extra": ""})]
    return found


def distribution(name: str) -> importlib.metadata.Distribution:
    """Return a distribution of this environment. Raises :exc:`RuntimeError` if it is not installed here."""
    try:
        return importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        raise RuntimeError(f"{name} is not installed. Run: make test, which installs the group 'test'") from None


def top_level(name: str) -> set[Path]:
    """Return the folders and modules that a distribution installs."""
    files = distribution(name).files or []
    roots = {file.parts[0] for file in files if file.suffix == ".py" and ".." not in file.parts}
    return {Path(str(files[0].locate())).parents[len(files[0].parts) - 1] / root for root in roots}
