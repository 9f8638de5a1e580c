"""Requires joblib: a program without a main guard works with loky; with multiprocessing and spawn it never ends."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = """\
import sys
from joblib import Parallel, delayed

def square(number):
    return number * number

print(Parallel(n_jobs=2, backend=sys.argv[1])(delayed(square)(number) for number in range(3)))
"""


def run(program: Path, backend: str) -> None:
    """Run the program, and end it when more workers have failed than it asked for."""
    spawning = {**os.environ, "JOBLIB_START_METHOD": "spawn"}
    command = [sys.executable, str(program), backend]
    failed = 0
    with subprocess.Popen(command, env=spawning, stdout=-1, stderr=subprocess.STDOUT, text=True) as process:
        for line in process.stdout or ():
            if line.startswith("["):
                print(f"{backend}: {line}", end="")
            failed += line.startswith("RuntimeError")
            if failed == 6:
                process.terminate()
    if failed:
        print(f"{backend}: RuntimeError in 6 workers or more, for 2 that were asked for")


def main() -> None:
    """Run the same program with both backends."""
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder, "without_guard.py")
        program.write_text(PROGRAM, encoding="utf-8")
        for backend in ("loky", "multiprocessing"):
            run(program, backend)


if __name__ == "__main__":
    main()
