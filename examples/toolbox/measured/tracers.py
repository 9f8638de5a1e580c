"""Requires viztracer and py-spy, and Python 3.14: measure what a program costs under each tool that watches it.

    cd examples/toolbox; python -m measured.tracers

Each round runs every tool once, in another order; the smallest of all rounds is kept. Prints a measured file.
"""

from __future__ import annotations

import datetime
import importlib.metadata
import os
import platform
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent
ROUNDS = 11
SPY = [str(BIN / "py-spy"), "record", "--subprocesses", "-o", "out.svg", "--", sys.executable]
TOOLS = {
    "none": [sys.executable],
    "trace_futures": [sys.executable, str(HERE.parent / "trace_futures.py"), "-o", "out"],
    "viztracer": [str(BIN / "viztracer"), "-o", "out.json"],
    "py-spy": SPY,
}


def measure(command: list[str]) -> tuple[float, float, float]:
    """Run a command; return processor seconds of the program, those of all together, and the megabytes written."""
    with tempfile.TemporaryDirectory() as folder:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        written = sum(file.stat().st_size for file in Path(folder).glob("out*"))
    seconds = next(float(line) for line in done.stdout.splitlines() if line.replace(".", "", 1).isdecimal())
    together = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, together, written / 1e6


def main() -> None:
    """Measure, and print."""
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("viztracer", "py-spy"))
    print(f'date = "{datetime.datetime.now(datetime.timezone.utc).date()}"')
    print(f"cores = {os.cpu_count()}")
    print(f'machine = "{platform.system()}, Python {platform.python_version()}, {versions}"')
    for kind in ("threads", "processes"):
        seen: dict[str, list[tuple[float, float, float]]] = {tool: [] for tool in TOOLS}
        for _ in range(ROUNDS):
            for tool in random.sample(list(TOOLS), len(TOOLS)):
                seen[tool].append(measure([*TOOLS[tool], str(HERE / "many_tasks.py"), kind]))
        print(f"\n[{kind}]  # processor seconds of the program, with what the tool does besides; megabytes written")
        for tool, rows in seen.items():
            program, together, written = (min(column) for column in zip(*rows, strict=True))
            print(f"{tool} = {{ program = {program:.3f}, together = {together:.2f}, megabytes = {written:.2f} }}")


if __name__ == "__main__":
    main()
