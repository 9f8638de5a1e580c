"""A folder is put on sys.path after the worker has started, and the worker does not look there."""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

PLUGIN = "def numeral(number): return number * 'I'"


if __name__ == "__main__":
    with TemporaryDirectory() as plugins, ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(abs, -3).result())
        Path(plugins, "roman.py").write_text(PLUGIN)
        sys.path.insert(0, plugins)
        numeral = import_module("roman").numeral
        print(pool.submit(numeral, 3).result())  # raises BrokenProcessPool
