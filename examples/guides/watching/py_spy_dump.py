"""py-spy shows where both processes of a program stand that was not prepared: py-spy dump --subprocesses --pid PID."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path


def look() -> None:
    """Start hangs.py, and become py-spy: some systems let only a parent look into a process."""
    command = [sys.executable, str(Path(__file__).with_name("hangs.py"))]
    stuck = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert stuck.stdout
    print(stuck.stdout.readline().split()[2], flush=True)
    os.execvp("py-spy", ["py-spy", "dump", "--subprocesses", "--pid", str(stuck.pid)])


def dump() -> str:
    """Return what py-spy prints of hangs.py, and end hangs.py by killing its worker."""
    with subprocess.Popen([sys.executable, __file__, "look"], stdout=subprocess.PIPE, text=True) as looking:
        assert looking.stdout
        worker = int(looking.stdout.readline())
        try:
            printed = looking.stdout.read()
        finally:
            os.kill(worker, signal.SIGKILL)
    if looking.returncode:
        raise SystemExit(f"py-spy ended with {looking.returncode}")
    return printed


def show(text: str) -> None:
    """Print the lines of hangs.py that each process is in; what is above a task is left out."""
    for process in text.split("\nProcess "):
        inner, task, _ = process.partition("_process_worker (")
        if own := re.findall(r"^ +(?!<module>)(\S.* \(hangs\.py:\d+\))$", inner, re.MULTILINE):
            print("worker process" if task else "main process")
            for frame in own:
                print(f"    {frame}")


def main() -> None:
    """Look until the worker stands where it will stand for ever, and the main process waits for it."""
    while not ("count (" in (text := dump()) and "result (" in text):
        pass
    show(text)


if __name__ == "__main__":
    look() if "look" in sys.argv else main()
