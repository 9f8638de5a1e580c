"""When main() has returned, Python waits for executors, and not for a multiprocessing.Pool or a daemon thread."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

WAITS = {
    "a thread pool": True,
    "a process pool": True,
    "a multiprocessing.Pool": False,
    "a daemon thread": False,
    "os._exit()": False,
}
KEPT: list[object] = []  # as a global variable keeps a pool


def work(gate: Path) -> None:
    """Work until the gate is there."""
    while not gate.exists():
        time.sleep(0.001)
    print("the task ran to its end", flush=True)


def leave_behind(what: str, gate: Path) -> None:
    """Return while a task is running."""
    if what == "a daemon thread":
        threading.Thread(target=work, args=(gate,), daemon=True).start()
    elif what == "a process pool":
        ProcessPoolExecutor(max_workers=1).submit(work, gate)
    elif what == "a multiprocessing.Pool":
        KEPT.append(pool := multiprocessing.Pool(processes=1))
        pool.apply_async(work, (gate,))
    else:
        ThreadPoolExecutor(max_workers=1).submit(work, gate)
    print("main() returns,", end=" ", flush=True)
    if what == "os._exit()":
        os._exit(0)


def main() -> None:
    """Start a program for each; if it is expected to wait, let its task end."""
    for what, waits in WAITS.items():
        with tempfile.TemporaryDirectory() as folder:
            gate = Path(folder, "gate")
            command = [sys.executable, __file__, what, str(gate)]
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
                assert program.stdout
                said = program.stdout.read(len("main() returns, "))
                if waits:
                    gate.touch()
                said += program.stdout.read() or "the program ends, the task does not\n"
                print(f"{what + ':':24}{said}", end="")


if __name__ == "__main__":
    leave_behind(sys.argv[1], Path(sys.argv[2])) if len(sys.argv) > 1 else main()
