"""Requires coverage: whether it measures lines that run in workers; its settings decide, and how the pool ends."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from coverage import CoverageData

BOTH = "concurrency = multiprocessing,thread\nparallel = true"
ROWS = (
    ("no settings", "", "executor"),
    ("patch = subprocess", "patch = subprocess\nparallel = true", "executor"),
    ("concurrency = multiprocessing,thread", BOTH, "executor"),
    ("    multiprocessing.Pool, terminate()", BOTH, "pool"),
    ("    Pool, close() and join()", BOTH, "closed"),
)


def price(count: int) -> int:
    """Return the price of so many cups; this runs in a worker."""
    return 3 * count


def work(kind: str, method: str) -> None:
    """Ask a worker for a price; this is what coverage measures."""
    context = multiprocessing.get_context(method)
    if kind == "executor":
        with ProcessPoolExecutor(max_workers=1, mp_context=context) as executor:
            executor.submit(price, 2).result()
        return
    with context.Pool(1) as pool:
        pool.apply(price, (2,))
        if kind == "closed":
            pool.close()
        else:
            os.mkfifo("pipe")
            pool.apply_async(Path("pipe").read_text)
            with Path("pipe").open("w"):  # waits until the worker reads, and keeps it reading
                pool.terminate()
        pool.join()


def seen(settings: str, kind: str, method: str) -> str:
    """Run this file with coverage, and look for the line of price() in all the data that it wrote."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "settings").write_text(f"[run]\n{settings}\n", encoding="utf-8")
        command = [sys.executable, "-m", "coverage", "run", "--rcfile=settings", __file__, kind, method]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        found = [CoverageData(str(file)) for file in Path(folder).glob(".coverage*")]
        for data in found:
            data.read()
        line = price.__code__.co_firstlineno + 2
        return "measured" if any(line in (data.lines(__file__) or ()) for data in found) else "missing"


def main() -> None:
    """Print a line for each way, with a column for each start method."""
    print(f"{'':38}{'fork':12}{'forkserver':12}spawn")
    for label, text, kind in ROWS:
        print(f"{label:38}{seen(text, kind, 'fork'):12}{seen(text, kind, 'forkserver'):12}{seen(text, kind, 'spawn')}")


if __name__ == "__main__":
    work(*sys.argv[1:]) if len(sys.argv) > 1 else main()
