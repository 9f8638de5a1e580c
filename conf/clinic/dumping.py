"""Ask the processes of a run that hangs where they wait; ``hook/sitecustomize.py`` makes them answer."""

from __future__ import annotations

import contextlib
import signal
import time
from pathlib import Path

import psutil

from clinic.owning import Family, members

GRACE = 2.0
POLL = 0.1
DUMP = "CLINIC_DUMP"
SERVICES = ("multiprocessing.forkserver", "multiprocessing.resource_tracker", "multiprocessing.semaphore_tracker")


def dump_stacks(family: Family, dump: Path) -> str:
    """Ask every process that the hook has prepared, one after the other, for the stacks of its threads."""
    parts = []
    for process in sorted(members(family), key=lambda member: (member.pid != family.program, member.pid)):
        with contextlib.suppress(psutil.Error):
            if DUMP not in process.environ() or (service(process) and not worker(process)):
                continue
            before = dump.stat().st_size if dump.exists() else 0
            process.send_signal(signal.SIGUSR1)
            text = grown(dump, before)
            title = "main process" if process.pid == family.program else "worker process"
            parts.append(f"--- {title} ---\n{text}")
    return "\n".join(parts)


def service(process: psutil.Process) -> bool:
    """Tell what multiprocessing starts for itself from a program's own processes."""
    return any(name in part for part in process.cmdline() for name in SERVICES)


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
