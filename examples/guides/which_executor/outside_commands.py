"""Threads run shell commands, two at a time; each thread waits for its command, and brings code and output back."""

from __future__ import annotations

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

COMMANDS = {
    "ann.mp4": [sys.executable, "-c", "print('converted')"],
    "bob.mp4": [sys.executable, "-c", "import sys; sys.exit('no such file')"],
    "cid.mp4": [sys.executable, "-c", "import time; time.sleep(3600)"],
    "dan.mp4": [sys.executable, "-c", "print('converted')"],
}
LIMITS = {"cid.mp4": 0.5}  # seconds

lock = threading.Lock()
running: list[str] = []
most = 0


def run(name: str) -> str:
    """Run a command to its end, and say how it ended."""
    global most
    with lock:
        running.append(name)
        most = max(most, len(running))
    try:
        done = subprocess.run(COMMANDS[name], capture_output=True, text=True, timeout=LIMITS.get(name, 60))
        return f"exit code {done.returncode}, {(done.stdout or done.stderr).strip()}"
    except subprocess.TimeoutExpired as error:
        return f"killed after {error.timeout} s"
    finally:
        with lock:
            running.remove(name)


def main() -> None:
    """Run four commands on two threads."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        for name, ending in zip(COMMANDS, pool.map(run, COMMANDS)):
            print(f"{name}: {ending}")
    print(f"most at once: {most}")


if __name__ == "__main__":
    main()
