"""Requires PyInstaller: an executable of fixed_packed.py, and one of the same program without freeze_support()."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from PyInstaller.__main__ import run

LINE = "    multiprocessing.freeze_support()\n"
TELLING = re.compile(r"^\d+$|error: unrecognized arguments: --multiprocessing-fork|BrokenProcessPool", re.MULTILINE)


def start(name: str, source: str) -> list[str]:
    """Make an executable of a program, run it, and return the telling parts of what it printed."""
    Path(f"{name}.py").write_text(source, encoding="utf-8")
    run(["--onedir", "--noconfirm", "--log-level", "ERROR", f"{name}.py"])
    executable = Path("dist", name, name)
    ended = subprocess.run([executable], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=30)
    return TELLING.findall(ended.stdout)


def main() -> None:
    """Print what both executables say."""
    source = Path("fixed_packed.py").read_text(encoding="utf-8")
    print("with freeze_support():", *start("with_the_line", source))
    print("without it:", *start("without_the_line", source.replace(LINE, "")), sep="\n    ")


if __name__ == "__main__":
    main()
