"""Python 3.15 or later shows from outside where broken.py waits: python -m profiling.sampling dump -a PID."""

from __future__ import annotations

import contextlib
import io
import re
import runpy
import subprocess
import sys
from pathlib import Path

BROKEN = str(Path(__file__).with_name("broken.py"))
FRAME = re.compile(r'File "(?P<file>.*)", line (?P<line>\d+), in (?P<function>.*)')


def dump(pid: int) -> str:
    """Run the module in this process, not in a new one: some systems let only a parent look into a process."""
    sys.argv = ["dump", "dump", "-a", str(pid)]
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        runpy.run_module("profiling.sampling", run_name="__main__")
    return printed.getvalue()


def dump_when_stuck(pid: int) -> str:
    """Take dumps until both workers and the main thread wait for a result."""
    while (text := dump(pid)).count("in Future.result") < 3:
        pass
    return text


def main() -> None:
    """Start broken.py, wait until it is stuck, and print where each thread is."""
    command = [sys.executable, "-u", BROKEN]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as stuck:
        assert stuck.stdout
        print(stuck.stdout.readline(), end="")
        try:
            stacks = dump_when_stuck(stuck.pid).split("\n\n")
        finally:
            stuck.kill()
    for stack in stacks:
        print("main thread" if "(main thread" in stack else "worker thread")
        for frame in FRAME.finditer(stack):
            file = Path(frame["file"]).name
            if file in ("broken.py", "_base.py"):
                print(f"  {file}: {frame['function']}")


if __name__ == "__main__":
    main()
