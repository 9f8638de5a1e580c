"""Started with python -m, a program is imported by every worker; started as a file, by the fork server."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier
from pathlib import Path

IMPORTED_BY = os.getpid()
BOTH: Barrier


def remember(both: Barrier) -> None:
    """Keep what lets the tasks wait for each other."""
    global BOTH
    BOTH = both


def look(_: int) -> int:
    """Return the process that imported the program for this worker."""
    BOTH.wait()
    return IMPORTED_BY


def main() -> None:
    """Count who imports the program for two workers, then start it once more with -m."""
    context = multiprocessing.get_context("forkserver")
    both = context.Barrier(2)
    with ProcessPoolExecutor(max_workers=2, mp_context=context, initializer=remember, initargs=(both,)) as pool:
        importers = set(pool.map(look, range(2)))
    how = "as a file" if __spec__ is None else "with -m"
    print(f"{how}: imported by {len(importers)} process(es) for two workers", flush=True)
    if __spec__ is None:
        program = Path(__file__)
        subprocess.run([sys.executable, "-m", program.stem], cwd=program.parent, check=True)


if __name__ == "__main__":
    main()
