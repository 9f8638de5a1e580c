"""The folder of a plugin is put on sys.path, which every worker gets when it starts."""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

PLUGIN = "def numeral(number): return number * 'I'"


if __name__ == "__main__":
    with TemporaryDirectory() as plugins, ProcessPoolExecutor(max_workers=1) as pool:
        file = Path(plugins, "roman.py")
        file.write_text(PLUGIN)
        sys.path.insert(0, plugins)
        numeral = import_module("roman").numeral
        print(pool.submit(numeral, 3).result())
