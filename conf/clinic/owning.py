"""Own every process of a run, wherever it moves: know which they are, and end them all."""

from __future__ import annotations

import contextlib
import os
import select
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import psutil

from clinic import supervisor

TOKEN = "CLINIC_RUN"
ROUND = 0.1
PATIENCE = 20.0
# Some kernels do not list a process's children, and other systems have no /proc: there all processes are asked.
LISTS_CHILDREN = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").exists()


@dataclass(frozen=True)
class Family:
    """A program and all that it starts: the processes below its supervisor.

    ``report`` is where the supervisor says how the program ended. Where no supervisor can adopt orphans,
    the value of :data:`TOKEN` in their environment tells whose they are.
    """

    supervisor: subprocess.Popen[bytes]
    program: int
    report: int
    token: str


def start(command: list[str], folder: Path, environment: Mapping[str, str], stdin: BinaryIO, terminal: int) -> Family:
    """Start a program under a supervisor of its own; the terminal is closed here."""
    report, other_end = os.pipe()
    own = [sys.executable, "-I", "-S", supervisor.__file__, str(os.getpid()), str(other_end)]
    try:
        process = subprocess.Popen(
            [*own, *command], cwd=folder, env=environment, stdin=stdin, stdout=terminal, stderr=terminal,
            start_new_session=True, pass_fds=[other_end],
        )  # fmt: skip
    finally:
        os.close(other_end)
        os.close(terminal)
    program = number(report)
    if program is None:
        raise RuntimeError(f"{command[0]} was not started: the supervisor ended with status {process.wait()}")
    return Family(process, program, report, environment[TOKEN])


def number(report: int) -> int | None:
    """Read the number that the supervisor writes next, None if it has gone."""
    text = b""
    while not text.endswith(b"\n"):
        if not (byte := os.read(report, 1)):
            return None
        text += byte
    return int(text)


def status(family: Family) -> int | None:
    """Return the exit status of the program, negative for a signal, None as long as it runs.

    Raises :exc:`RuntimeError` if nobody will ever know.
    """
    if not select.select([family.report], [], [], 0)[0]:
        return None
    found = number(family.report)
    if found is None:
        raise RuntimeError("the program has ended its supervisor, which is its parent. Let it end others only")
    return found


def members(family: Family) -> list[psutil.Process]:
    """Return every living process of a run."""
    pids = below(family.supervisor.pid)
    if sys.platform != "linux" or family.supervisor.poll():
        pids |= marked(family.token)
    found = []
    for pid in pids:
        with contextlib.suppress(psutil.Error):
            process = psutil.Process(pid)
            if process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
    return found


def below(top: int) -> set[int]:
    """Return the ids of all processes below one."""
    if LISTS_CHILDREN:
        return supervisor.below(top)
    try:
        return {process.pid for process in psutil.Process(top).children(recursive=True)}
    except psutil.Error:
        return set()


def marked(token: str) -> set[int]:
    """Return the ids of all processes that have a run's token in their environment."""
    found = set()
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if process.environ().get(TOKEN) == token:
                found.add(process.pid)
    return found


def end(family: Family) -> int:
    """Kill what is left of a run until nothing is; return how many processes there were.

    The supervisor ends when it has no child any more. Raises :exc:`RuntimeError` if some cannot be killed.
    """
    killed: set[int] = set()
    deadline = time.monotonic() + PATIENCE
    while (alive := members(family)) or family.supervisor.poll() is None:
        for process in alive:
            killed.add(process.pid)
            with contextlib.suppress(psutil.Error):
                process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            family.supervisor.wait(ROUND)
        if time.monotonic() > deadline:
            family.supervisor.kill()
            raise RuntimeError(f"the processes {sorted(killed)} do not end when they are killed. End them by hand")
    os.close(family.report)
    return len(killed)
