"""Own every process of a run, wherever it moves: know which they are, and end them all."""

from __future__ import annotations

import contextlib
import json
import os
import select
import socket
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Mapping, Sequence
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


class Supervisor:
    """The process that owns the runs of one thread, one after the other; to start it takes as long as a short run."""

    def __init__(self) -> None:
        self.requests, other_end = socket.socketpair()
        command = [sys.executable, "-I", "-S", supervisor.__file__, str(os.getpid()), str(other_end.fileno())]
        with other_end:
            self.process = subprocess.Popen(
                command, start_new_session=True, pass_fds=[other_end.fileno()], stdin=subprocess.DEVNULL
            )
        self.owner = os.getpid()
        weakref.finalize(self, leave, self.requests, self.process)

    def serves(self) -> bool:
        """Tell whether it can be asked, which a copy of it in a forked process cannot."""
        return self.owner == os.getpid() and self.process.poll() is None

    def ask(self, request: Mapping[str, object], fds: Sequence[int]) -> None:
        """Send a request with its file descriptors."""
        text = json.dumps(request).encode()
        socket.send_fds(self.requests, [len(text).to_bytes(8, "big")], fds)
        self.requests.sendall(text)


def leave(requests: socket.socket, process: subprocess.Popen[bytes]) -> None:
    """Ask a supervisor nothing more, and wait for its end."""
    requests.close()
    process.wait()


OF_THIS_THREAD = threading.local()


def serving() -> Supervisor:
    """Return the supervisor of this thread, a new one if there is none or a program has ended it."""
    found: Supervisor | None = getattr(OF_THIS_THREAD, "supervisor", None)
    if found is None or not found.serves():
        found = OF_THIS_THREAD.supervisor = Supervisor()
    return found


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
    """Start a program under the supervisor of this thread; the terminal is closed here."""
    report, other_end = os.pipe()
    owner = serving()
    try:
        asked = {"command": command, "folder": str(folder), "environment": dict(environment)}
        owner.ask(asked, [stdin.fileno(), terminal, other_end])
    finally:
        os.close(other_end)
        os.close(terminal)
    program = number(report)
    if program is None:
        raise RuntimeError(f"{command[0]} was not started: the supervisor ended with status {owner.process.wait()}")
    return Family(owner.process, program, report, environment[TOKEN])


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
    if sys.platform != "linux" or family.supervisor.poll() is not None:
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

    The supervisor closes its report when it has no child any more. Raises :exc:`RuntimeError` if some cannot be killed.
    """
    killed: set[int] = set()
    deadline = time.monotonic() + PATIENCE
    over = False
    while (alive := members(family)) or not over:
        for process in alive:
            killed.add(process.pid)
            with contextlib.suppress(psutil.Error):
                process.kill()
        over = is_over(family)
        if time.monotonic() > deadline:
            family.supervisor.kill()
            raise RuntimeError(f"the processes {sorted(killed)} do not end when they are killed. End them by hand")
    os.close(family.report)
    return len(killed)


def is_over(family: Family) -> bool:
    """Wait a little for the end of the report; tell whether it was there."""
    return bool(select.select([family.report], [], [], ROUND)[0]) and not os.read(family.report, 4096)
