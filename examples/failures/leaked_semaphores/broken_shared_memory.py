"""A program that only reads shared memory takes it from the owner when it ends."""

from __future__ import annotations

import re
import subprocess
import sys
from multiprocessing.shared_memory import SharedMemory

READ = "import sys; from multiprocessing.shared_memory import SharedMemory as Memory; Memory(sys.argv[1])"


def serve() -> None:
    """Make shared memory, let another program read it, and remove it."""
    memory = SharedMemory(create=True, size=8)
    reader = subprocess.run([sys.executable, "-c", READ, memory.name], capture_output=True, text=True)
    print(reader.stderr, file=sys.stderr)
    memory.unlink()


def main() -> None:
    """Let a program of its own serve, and print how it ends and what its resource trackers say."""
    ended = subprocess.run([sys.executable, __file__, "serve"], stderr=subprocess.PIPE, text=True)
    said = re.findall(r"resource_tracker: .*shutdown|\w+Error: .*directory", ended.stderr)
    for line in [f"exit code: {ended.returncode}", *said]:
        print(line)  # prints FileNotFoundError: [Errno 2] No such file or directory


if __name__ == "__main__":
    serve() if sys.argv[1:] else main()
