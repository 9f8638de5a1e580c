"""The program that makes the shared memory unlinks it, after an error too."""

from __future__ import annotations

import re
import subprocess
import sys
from multiprocessing.shared_memory import SharedMemory


def measure() -> None:
    """Write a measurement into shared memory."""
    memory = SharedMemory(create=True, size=8)
    try:
        memory.buf[0] = 21
    finally:
        memory.unlink()
        memory.close()


def main() -> None:
    """Let a program of its own measure; raise what its resource tracker says."""
    ended = subprocess.run([sys.executable, __file__, "measure"], capture_output=True, text=True)
    print(f"exit code: {ended.returncode}")
    if said := re.search("resource_tracker: .*shutdown", ended.stderr):
        raise UserWarning(said[0])


if __name__ == "__main__":
    measure() if sys.argv[1:] else main()
