"""Requires distributed: a Dask cluster of processes on this machine, by the commands that start one on many."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

SCHEDULER = "dask scheduler --host 127.0.0.1 --port {port} --dashboard-address 127.0.0.1:0"
WORKER = "dask worker {address} --host 127.0.0.1 --dashboard-address 127.0.0.1:0 --nthreads 1 --no-nanny"
PATIENCE = 30.0


@contextmanager
def loopback_cluster(workers: int = 2) -> Iterator[str]:
    """Start a scheduler and workers, each a process of its own; yield the address, kill them all at the end.

    Raises :exc:`TimeoutError`, with the log, if one of them is not ready after :data:`PATIENCE` seconds.
    """
    with ExitStack() as started:
        folder = Path(started.enter_context(tempfile.TemporaryDirectory(prefix="cluster-")))
        scheduler = started.enter_context(running(SCHEDULER.format(port=0), folder, folder / "scheduler.log"))
        address = said(r"Scheduler at:\s+(tcp://\S+)", scheduler)
        command = f"{WORKER.format(address=address)} --local-directory ."
        logs = [folder / f"worker{number}.log" for number in range(workers)]
        for log in [started.enter_context(running(command, folder, log)) for log in logs]:
            said(r"Registered to:\s+(tcp://\S+)", log)
        yield address


@contextmanager
def running(command: str, folder: Path, log: Path) -> Iterator[Path]:
    """Run a command in a folder until the block ends; yield the file that takes what it says."""
    with log.open("w") as file:
        process = subprocess.Popen([sys.executable, "-m", *command.split()], cwd=folder, stdout=file, stderr=file)
    try:
        yield log
    finally:
        process.kill()  # a dask worker does not always heed SIGTERM
        process.wait()


def said(pattern: str, log: Path) -> str:
    """Wait until a log holds what is looked for; return its first group."""
    deadline = time.monotonic() + PATIENCE
    while not (found := re.search(pattern, log.read_text())):
        if time.monotonic() > deadline:
            raise TimeoutError(f"no {pattern!r} after {PATIENCE:.0f} s in: {log.read_text()}")
        time.sleep(0.02)
    return found[1]
