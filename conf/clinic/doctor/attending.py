"""``doctor.pyz --run SCRIPT``: run the reader's own program, and keep what it prints and where it stands still.

The program runs as always, with its own input, output and exit status. Needs nothing but Python 3.9; where a
system has no signals for it (Windows), a program that stands still is not noticed, one that fails is.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

STILL = 10.0  # seconds without output and CPU time after which a program is said to stand still
POLL = 0.25
GRACE = 3.0  # seconds in which a dump must have come
MOST = 2_000_000  # characters of the output that are kept: the first half and the last
HOOK = """
import faulthandler, importlib.machinery, importlib.util, os, signal, sys

here = os.path.dirname(os.path.abspath(__file__))

def register():
    global file
    file = open(os.path.join(here, "dumps", str(os.getpid())), "w")
    faulthandler.register(signal.SIGUSR1, file, all_threads=True)

register()
os.register_at_fork(after_in_child=register)
others = [path for path in sys.path if os.path.abspath(path) != here]
spec = importlib.machinery.PathFinder.find_spec("sitecustomize", others)
if spec:
    spec.loader.exec_module(importlib.util.module_from_spec(spec))
"""
SERVICE = re.compile(r'(?:resource|semaphore)_tracker\.py", line \d+ in main\b')
SERVER = re.compile(r'forkserver\.py", line \d+ in main\b')


@dataclass(frozen=True)
class Attended:
    """What a program did: its exit status, negative for a signal, and the text that the doctor can read."""

    status: int
    text: str
    stood_still: bool


def attend(command: Sequence[str], still: float, tell: Callable[[str], None], limit: float | None = None) -> Attended:
    """Run a command; when it stands still, hand its output and its stacks to ``tell``, once, and go on waiting.

    ``still`` and ``limit`` are in seconds; what runs longer than the limit is killed, with all that it has started.
    """
    output = Output()
    with tempfile.TemporaryDirectory(prefix="futures-clinic-") as folder:
        process = start(command, folder)
        readers = [output.copy(process.stdout, sys.stdout), output.copy(process.stderr, sys.stderr)]
        told = ""
        try:
            told = watch(process, Path(folder, "dumps"), output, still, limit, tell)
        finally:
            for reader in readers:
                reader.join(GRACE)
    return Attended(process.returncode, f"{output.text()}\n{told}", bool(told))


def start(command: Sequence[str], folder: str) -> subprocess.Popen[bytes]:
    """Start a Python program that tells its stacks when it is asked."""
    Path(folder, "dumps").mkdir()
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    if hasattr(signal, "SIGUSR1"):
        Path(folder, "sitecustomize.py").write_text(HOOK, encoding="utf-8")
        paths = [folder, *filter(None, [os.environ.get("PYTHONPATH")])]
        environment["PYTHONPATH"] = os.pathsep.join(paths)
    return subprocess.Popen([sys.executable, *command], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


class Output:
    """What a program prints: passed on at once, and kept."""

    def __init__(self) -> None:
        self.first, self.last, self.size = bytearray(), bytearray(), 0
        self.lock = threading.Lock()

    def copy(self, source: IO[bytes] | None, target: Any) -> threading.Thread:
        """Pass a stream on in a thread of its own."""
        thread = threading.Thread(target=self._copy, args=(source, target.buffer), daemon=True)
        thread.start()
        return thread

    def _copy(self, source: IO[bytes], target: IO[bytes]) -> None:
        """Read until nobody can write any more."""
        while chunk := os.read(source.fileno(), 65536):
            target.write(chunk)
            target.flush()
            with self.lock:
                self.size += len(chunk)
                room = MOST // 2 - len(self.first)
                self.first += chunk[: max(0, room)]
                self.last = (self.last + chunk[max(0, room) :])[-MOST // 2 :]

    def text(self) -> str:
        """Return what was printed so far."""
        with self.lock:
            return (self.first + self.last).decode("utf-8", "replace")


def watch(
    process: subprocess.Popen[bytes],
    dumps: Path,
    output: Output,
    still: float,
    limit: float | None,
    tell: Callable[[str], None],
) -> str:
    """Wait for the end; return the stacks if the program stood still."""
    started = moved = time.monotonic()
    last: object = None
    told = ""
    while process.poll() is None:
        try:
            now = time.monotonic()
            if limit is not None and now - started > limit:
                end(process, dumps)
            activity = (output.size, cpu_time(process.pid))
            if activity != last:
                last, moved = activity, now
            if not told and now - moved > still and (told := stacks(process.pid, dumps)):
                tell(f"{output.text()}\n{told}")
            time.sleep(POLL)
        except KeyboardInterrupt:  # the program gets it too, and decides what to do
            continue
    return told


def cpu_time(pid: int) -> str:
    """Return how much CPU time a process and all below it have used, in a form that changes when it grows."""
    try:
        done = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,time="], capture_output=True, text=True, check=False)
    except OSError:
        return str(time.monotonic())  # it cannot be told: nothing ever stands still
    rows = [row.split() for row in done.stdout.splitlines()]
    mine = set(family(pid, [(int(row[0]), int(row[1])) for row in rows]))
    return " ".join(f"{row[0]}:{row[2]}" for row in rows if int(row[0]) in mine)


def family(pid: int, pairs: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield a process and everything that it has started; a pair is a process and its parent."""
    yield pid
    for child, parent in pairs:
        if parent == pid and child != pid:
            yield from family(child, pairs)


def stacks(main: int, dumps: Path) -> str:
    """Ask every process of the program for the stacks of its threads."""
    parts = []
    for file in sorted(dumps.iterdir(), key=lambda file: (int(file.name) != main, int(file.name))):
        text = dump(int(file.name), file)
        service = SERVICE.search(text) or (SERVER.search(text) and "_serve_one" not in text)
        if text and not service:
            title = "main process" if int(file.name) == main else "worker process"
            parts.append(f"--- {title} ---\n{text}")
    return "\n".join(parts)


def dump(pid: int, file: Path) -> str:
    """Ask one process; return what it wrote, nothing if it has gone."""
    try:
        os.kill(pid, signal.SIGUSR1)
    except OSError:
        return ""
    deadline, size = time.monotonic() + GRACE, -1
    while time.monotonic() < deadline:
        time.sleep(POLL)
        now = file.stat().st_size
        if now and now == size:
            break
        size = now
    return file.read_text(encoding="utf-8", errors="replace")


def end(process: subprocess.Popen[bytes], dumps: Path) -> None:
    """Kill a program and every process of its own that is known."""
    for file in dumps.iterdir():
        try:
            os.kill(int(file.name), signal.SIGKILL)
        except OSError:
            continue
    process.kill()
