"""A package is started with python -m; no worker that was not forked has the functions of its __main__.py."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

FUNCTION = """
def square(number):
    return number * number
"""
MAIN = """
import multiprocessing, sys
from concurrent.futures import ProcessPoolExecutor
{function}
if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    with ProcessPoolExecutor(max_workers=2, mp_context=context) as pool:
        print(sorted(pool.map(square, [3, 4])))
"""


def start(folder: str, method: str) -> str:
    """Start the package with a start method, and return what it prints, or what a worker misses."""
    command = [sys.executable, "-m", "squares", method]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    missing = [line for line in run.stderr.splitlines() if line.startswith("AttributeError")]
    return run.stdout.strip() or missing[0]


def main() -> None:
    """Start a package with its function in __main__.py, and with the function in a module beside it."""
    with TemporaryDirectory() as folder:
        package = Path(folder, "squares")
        package.mkdir()
        package.joinpath("work.py").write_text(FUNCTION)
        for where, function in (("__main__.py", FUNCTION), ("work.py", "from squares.work import square")):
            package.joinpath("__main__.py").write_text(MAIN.format(function=function))
            for method in ("fork", "forkserver", "spawn"):
                print(f"{where}, {method}: {start(folder, method)}")


if __name__ == "__main__":
    main()
