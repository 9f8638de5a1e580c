"""What is left tells who left it: so many named objects belong to each of these."""

from __future__ import annotations

import re
import subprocess
import sys

IMPORTS = "import concurrent.futures, multiprocessing, multiprocessing.shared_memory, os"
OWNERS = (
    "multiprocessing.Lock()",
    "multiprocessing.Queue()",
    "multiprocessing.Pool(1)",
    "concurrent.futures.ProcessPoolExecutor()",
    "multiprocessing.shared_memory.SharedMemory(create=True, size=8)",
)


def left_by(owner: str) -> list[str]:
    """Make the owner in a program of its own, end that without any cleaning up, and return what is left."""
    code = f"{IMPORTS}; owner = {owner}; os._exit(0)"
    done = subprocess.run([sys.executable, "-c", code], stderr=subprocess.PIPE, text=True)
    return re.findall(r"There appear to be (\d+ leaked \w+)", done.stderr)


def main() -> None:
    """Print what each of them leaves."""
    for owner in OWNERS:
        print(f"{owner}: {', '.join(left_by(owner)) or 'nothing'}")


if __name__ == "__main__":
    main()
