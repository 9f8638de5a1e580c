"""A folder is put on sys.path after the worker has started, and the worker does not look there."""

import sys
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

PLUGIN = "def numeral(number): return number * 'I'"


def main() -> None:
    """Write a Roman numeral in a worker process."""
    with TemporaryDirectory() as plugins, ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(abs, -3).result())
        Path(plugins, "roman.py").write_text(PLUGIN)
        sys.path.insert(0, plugins)
        numeral = import_module("roman").numeral
        print(pool.submit(numeral, 3).result())  # raises BrokenProcessPool


if __name__ == "__main__":
    main()
