"""Python 3.15 or later shows where a program stands that was not prepared: profiling.sampling dump -a PID."""

from __future__ import annotations

import contextlib
import io
import os
import re
import runpy
import signal
import subprocess
import sys
import time
from pathlib import Path

FRAME = re.compile(r'File "(?P<file>.*)", line (?P<line>\d+), in (?P<function>.*)\n +(?P<source>.*)')


def dump(pid: int) -> str:
    """Run the module in this process, not in a new one: some systems let only a parent look into a process."""
    sys.argv = ["dump", "dump", "-a", str(pid)]
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        runpy.run_module("profiling.sampling", run_name="__main__")
    return printed.getvalue()


def dump_when_stuck(pid: int, place: str) -> str:
    """Look again and again, until a thread of the process stands at the place."""
    while place not in (text := dump(pid)):
        time.sleep(0.05)
    return text


def show(text: str) -> None:
    """Print the lines of hangs.py that a thread is in, or else its last line; what is above a task is left out."""
    for stack in text.strip().split("\n\n"):
        print("  main thread" if "(main thread" in stack else "  another thread")
        frames = list(FRAME.finditer(stack.rpartition("in _process_worker")[2]))
        own = [frame for frame in frames if frame["file"].endswith("hangs.py") and frame["function"] != "<module>"]
        for frame in own or frames[-1:]:
            print(f"    {Path(frame['file']).name}, {frame['function']}: {frame['source']}")


def main() -> None:
    """Start hangs.py, wait until it is stuck, and show where both of its processes stand."""
    command = [sys.executable, str(Path(__file__).with_name("hangs.py"))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as stuck:
        assert stuck.stdout
        worker = int(stuck.stdout.readline().split()[2])
        try:
            worker_dump = dump_when_stuck(worker, "in count")
            main_dump = dump_when_stuck(stuck.pid, "Future.result")
        finally:
            os.kill(worker, signal.SIGKILL)
    print("main process")
    show(main_dump)
    print("worker process")
    show(worker_dump)


if __name__ == "__main__":
    main()
