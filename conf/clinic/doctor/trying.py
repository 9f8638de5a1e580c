"""``doctor.pyz --check``: run the programs that it carries on the reader's own Python, and compare with the recordings.

Written for Linux, macOS and Windows; needs nothing but Python 3.9. A program runs in a folder and a process group
of its own, with a limit, and everything that it has started is ended with it.
"""

from __future__ import annotations

import contextlib
import importlib.util
import multiprocessing
import os
import platform
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

OK, HANGS = "ok", "hangs"
FRAME = re.compile(r'^  File "[^"]+", line \d+')
MESSAGE = re.compile(r"^[A-Za-z_][\w.]*(?:: .*)?$")
LIMIT = 20.0  # seconds that a program may take
PATIENCE = 5.0  # seconds after which one that is known to hang is believed to
POSIX_ONLY = re.compile(
    r"\bos\.(?:fork|kill|killpg|setsid)\b|^(?:import|from) (?:fcntl|resource|pty|termios)\b|SIGKILL", re.M
)
SAME = ((re.compile(r"0x[0-9a-fA-F]+"), "0x…"), (re.compile(r"\d+"), "9"), (re.compile(r"[‘’\"'`]"), "'"))


@dataclass(frozen=True)
class Trial:
    """How one program ended here, beside how it ended when it was recorded."""

    program: str
    recorded: str
    here: str
    printed: tuple[str, ...]
    reason: tuple[str, ...] = ()  # why it was not run: a word's name, and what to put into it

    @property
    def same(self) -> bool:
        """True if it ended as recorded; a message's numbers, addresses and quotes do not count."""
        return alike(self.recorded) == alike(self.here)


def alike(text: str) -> str:
    """Return a verdict without what differs from run to run."""
    for pattern, replacement in SAME:
        text = pattern.sub(replacement, text)
    return text.rpartition("concurrent.futures.")[2]


def chosen(names: Sequence[str], carried: Mapping[str, Any]) -> list[str]:
    """Return the slugs asked for. Raises :exc:`LookupError` with the nearest ones for a name that is none."""
    if list(names) == ["all"]:
        return list(carried)
    for name in names:
        if name not in carried:
            close = get_close_matches(name, carried, n=3, cutoff=0.4)
            raise LookupError(name, close)
    return list(names)


def trials(slug: str, programs: Sequence[Mapping[str, Any]], limit: float = LIMIT) -> Iterator[Trial]:
    """Run the programs of a failure, one after the other."""
    version = "{}.{}".format(*sys.version_info)
    method = multiprocessing.get_start_method()
    for program in programs:
        recorded = expected(program, version, method)
        reason = unfit(program) if recorded else ("not_recorded", version, method, ", ".join(program["endings"]))
        if reason:
            yield Trial(f"{slug}/{program['name']}", recorded, "", (), reason)
        else:
            hangs = PATIENCE if recorded == HANGS else limit
            here, printed = attempt(program, min(limit, hangs))
            yield Trial(f"{slug}/{program['name']}", recorded, here, printed)


def expected(program: Mapping[str, Any], version: str, method: str) -> str:
    """Return how a program ended on this version; a newer Python than was recorded is held to the newest one."""
    endings: Mapping[str, Mapping[str, str]] = program["endings"]
    if not endings:
        return ""
    newest = max(endings, key=number)
    runs = endings.get(version) or (endings[newest] if number(version) > number(newest) else {})
    return runs.get(method) or runs.get("default") or ""


def number(version: str) -> tuple[int, ...]:
    """Return a version as numbers that can be compared."""
    return tuple(map(int, version.split(".")))


def unfit(program: Mapping[str, Any]) -> tuple[str, ...]:
    """Say why a program cannot be run here; nothing if it can."""
    absent = [name for name in program["requires"] if importlib.util.find_spec(name.replace("-", "_")) is None]
    if absent:
        return ("needs", ", ".join(absent))
    if os.name == "nt" and POSIX_ONLY.search(program["files"][program["name"]]):
        return ("posix",)
    return ()


def attempt(program: Mapping[str, Any], limit: float) -> tuple[str, tuple[str, ...]]:
    """Run a program; return how it ended, and what it printed."""
    folder = tempfile.mkdtemp(prefix="futures-clinic-")
    try:
        for name, text in program["files"].items():
            Path(folder, name).write_text(text, encoding="utf-8")
        printed = Path(folder, "printed.txt")
        with printed.open("wb") as output:
            status = watch(command(program), folder, program, output, limit)
        lines = printed.read_text(encoding="utf-8", errors="replace").splitlines()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    ended = verdict(status, lines)
    said = [line for line in program["prints"] if line in lines]
    return (f"prints {said[0]}" if ended == OK and said else ended), tuple(lines)


def command(program: Mapping[str, Any]) -> list[str]:
    """Return what starts a program, in the way in which it was recorded."""
    start, name, via = [sys.executable, *program["flags"]], program["name"], program["via"]
    return [
        *start,
        *{"file": [name], "stdin": [], "interactive": ["-i"], "command": ["-c", program["files"][name]]}[via],
    ]


def watch(command: list[str], folder: str, program: Mapping[str, Any], output: Any, limit: float) -> int | None:
    """Run a command with a limit, and end all that it has started; return its exit status, None if it hung."""
    typed = Path(folder, program["name"]) if program["via"] in ("stdin", "interactive") else Path(os.devnull)
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1"}
    own_group: dict[str, Any] = {"start_new_session": True}
    if os.name == "nt":
        own_group = {"creationflags": getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)}
    with typed.open("rb") as stdin:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdin=stdin, stdout=output, stderr=subprocess.STDOUT, **own_group
        )
        try:
            return process.wait(limit)
        except subprocess.TimeoutExpired:
            return None
        finally:
            end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process and all that it has started."""
    if os.name == "nt":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()


def verdict(status: int | None, lines: Sequence[str]) -> str:
    """Say how a program ended, as the recordings do: ``ok``, ``hangs``, the line of the exception, or the status."""
    if status is None:
        return HANGS
    if status == 0:
        return OK
    frames = [number for number, line in enumerate(lines) if FRAME.match(line)]
    below = (line for line in lines[frames[-1] + 1 :] if MESSAGE.match(line)) if frames else iter(())
    if message := next(below, ""):
        return message
    return f"killed by {signal.Signals(-status).name}" if status < 0 else f"exit status {status}"


def machine() -> str:
    """Name this Python and this system, for a report."""
    return f"Python {platform.python_version()} ({platform.python_implementation()}), {platform.platform()}"
